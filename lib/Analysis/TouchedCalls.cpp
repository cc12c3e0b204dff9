//===- TouchedCalls.cpp - What callees touch of what they are given -------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "Touched.h"

using namespace mlir;
using namespace mlir::cost;

void TouchTracker::noteCall(CallOpInterface call, const CallSite &site,
                            size_t number, GetTurns getTurns) {
  const TouchedSummary &callee = state.touched[site.callee];
  auto operands = call.getArgOperands();
  QuantityContext::Substitution values = site.arguments;
  SmallVector<const Atom *> lost;
  for (auto [atom, argument] : callee.arguments)
    if (std::optional<Quantity> value = argument < operands.size()
                                            ? getOffset(operands[argument])
                                            : std::nullopt)
      values[atom] = *value;
    else
      lost.push_back(atom);
  // From the callee's terms to those of the caller; nothing if they have none.
  auto see = [&](const Place &place, Box box) -> std::optional<Box> {
    for (const Atom *atom : lost)
      if (contains(box, atom))
        return std::nullopt;
    box = substitute(state.context, box, values);
    return place.given.source == noSource || place.dims ? map(place, box)
                                                        : std::move(box);
  };
  auto getPassed = [&](const Given &given) -> std::optional<Place> {
    if (given.source != noSource)
      return Place{given, {}, /*isWhole=*/true};
    const Place *place = given.argument < operands.size()
                             ? getPlace(operands[given.argument])
                             : nullptr;
    return place ? std::optional(*place) : std::nullopt;
  };
  // Another call may run another region.
  llvm::DenseMap<unsigned, unsigned> choices;
  for (const Touch &theirs : callee.touches) {
    std::optional<Place> place = getPassed(theirs.given);
    if (!place)
      continue;
    Touch touch{place->given, theirs.isWritten, theirs.isCertain,
                theirs.isWhole};
    for (auto [branch, region] : theirs.choices) {
      auto [it, isNew] = choices.try_emplace(branch, numChoices);
      numChoices += isNew;
      touch.choices.push_back({it->second, region});
    }
    unsigned bits = getBits(theirs.given, site.callee);
    auto note = [&](std::optional<Box> box, const Quantity &bytes) {
      Touch part = touch;
      if (box && !box->empty())
        part.parts.push_back({std::move(*box)});
      part.otherBytes = bytes;
      add(*place, std::move(part), call, {true, number}, /*isFixed=*/false,
          getTurns);
    };
    if (theirs.isWhole) {
      Quantity bytes;
      if (theirs.given.source == noSource)
        bytes = state.context.ceilDiv(
            tracer.getNumStored(operands[theirs.given.argument]) *
                Quantity(bits),
            8);
      note(place->box, bytes);
      continue;
    }
    for (const Part &part : theirs.parts) {
      std::optional<Box> box = see(*place, part.box);
      Touch mapped = touch;
      if (box && !box->empty()) {
        mapped.parts.push_back({std::move(*box)});
        Part &seen = mapped.parts.back();
        for (const Box &hole : part.holes)
          if (std::optional<Box> mappedHole = see(*place, hole))
            seen.holes.push_back(std::move(*mappedHole));
        for (const Box &hole : part.openHoles)
          if (std::optional<Box> mappedHole = see(*place, hole))
            seen.openHoles.push_back(std::move(*mappedHole));
      }
      mapped.otherBytes = state.context.substitute(
          state.context.ceilDiv(countElements(part.box) * Quantity(bits), 8),
          values);
      add(*place, std::move(mapped), call, {true, number}, /*isFixed=*/false,
          getTurns);
    }
    if (!theirs.otherBytes.isZero())
      note(std::nullopt, state.context.substitute(theirs.otherBytes, values));
  }
  for (auto [value, theirs] : llvm::zip(call->getResults(), callee.returned)) {
    std::optional<Place> place =
        theirs ? getPassed(theirs->given) : std::nullopt;
    if (!place) {
      setPlace(value, std::nullopt);
      continue;
    }
    for (const Given &given : theirs->others)
      if (std::optional<Place> other = getPassed(given)) {
        place->others.push_back(other->given);
        place->others.append(other->others);
      }
    std::optional<Box> box = see(*place, theirs->box);
    if (theirs->box.empty() || !box) {
      place->setUnknown();
      setPlace(value, std::move(place));
      continue;
    }
    for (const Box &hole : theirs->holes)
      if (std::optional<Box> seen = see(*place, hole))
        place->addHole(std::move(*seen));
    std::optional<SmallVector<unsigned, 4>> dims = theirs->dims;
    if (dims && place->dims)
      for (unsigned &dim : *dims)
        dim = (*place->dims)[dim];
    place->dims = std::move(dims);
    place->box = std::move(*box);
    place->isWhole &= theirs->isWhole;
    setPlace(value, std::move(place));
  }
}
