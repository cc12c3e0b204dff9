//===- CompulsoryTraffic.cpp - What no schedule can avoid to move ---------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionAnalyzer.h"
#include "Touched.h"

#include "mlir-cost/Models/Arithmetic.h"
#include "mlir-cost/Support/QuantitySum.h"

#include <map>

using namespace mlir;
using namespace mlir::cost;

unsigned TouchTracker::getBits(const Given &given, unsigned function) const {
  if (given.source != noSource) {
    const Parameter *parameter = state.parameters.getParameter(given.source);
    return parameter ? parameter->bits : 0;
  }
  auto type = cast<ShapedType>(state.functions[function]
                                   .op->getRegion(0)
                                   .getArgument(given.argument)
                                   .getType());
  return getBitWidth(type.getElementType(), state.indexBits).value_or(0);
}

/// How many regions each branch has that `touch` is of some of.
static void addBranches(std::map<unsigned, unsigned> &branches,
                        const Touch &touch) {
  for (auto [branch, region] : touch.choices)
    branches[branch] = std::max(branches[branch], region + 1);
}

static constexpr unsigned maxCombinations = 64;

/// Of one region each; at most one more than are looked at.
static unsigned
countCombinations(const std::map<unsigned, unsigned> &branches) {
  unsigned combinations = 1;
  for (auto [branch, regions] : branches)
    combinations = std::min(combinations * regions, maxCombinations + 1);
  return combinations;
}

static bool isBox(const Part &part) {
  return part.holes.empty() && part.openHoles.empty();
}

TouchedSummary TouchTracker::summarise() {
  TouchedSummary summary;
  using Key = std::tuple<SourceId, unsigned, bool, bool>;
  std::map<std::pair<Key, SmallVector<std::pair<unsigned, unsigned>, 0>>,
           size_t>
      known;
  auto find = [&](const Touch &touch) -> Touch & {
    Key key{touch.given.source, touch.given.argument, touch.isWritten,
            touch.isCertain};
    auto [it, isNew] =
        known.try_emplace({key, touch.choices}, summary.touches.size());
    if (!isNew)
      return summary.touches[it->second];
    summary.touches.push_back({touch.given, touch.isWritten, touch.isCertain});
    summary.touches.back().choices = touch.choices;
    return summary.touches.back();
  };
  std::map<unsigned, unsigned> branches;
  for (const Noted &entry : noted)
    if (!entry.isDiscarded)
      addBranches(branches, entry.touch);
  bool areTooMany = countCombinations(branches) > maxCombinations;
  // What is read first: callers do not see in which order.
  for (bool isWritten : {false, true})
    for (const Noted &entry : noted) {
      if (entry.isDiscarded || entry.touch.isWritten != isWritten)
        continue;
      std::optional<Touch> touch = resolve(entry);
      if (!touch)
        continue;
      if (areTooMany)
        touch->choices.clear();
      Touch &all = find(*touch);
      all.isWhole |= touch->isWhole;
      all.otherBytes += touch->otherBytes;
      // Beyond so many parts all count as different.
      constexpr size_t maxParts = 100;
      for (Part &part : touch->parts) {
        Part *last = all.parts.empty() ? nullptr : &all.parts.back();
        if (llvm::is_contained(all.parts, part) ||
            (last && isBox(*last) && isBox(part) &&
             extend(last->box, part.box)))
          continue;
        if (all.parts.size() < maxParts)
          all.parts.push_back(std::move(part));
        else
          all.otherBytes += countBytes(all.given, part);
      }
    }
  for (Touch &touch : summary.touches)
    if (touch.isWhole) {
      touch.parts.clear();
      touch.otherBytes = 0;
    }
  noteReturned(summary);
  return summary;
}

/// All that `place` may be of, as callers know it: parameters and arguments.
SmallVector<Given> TouchTracker::getAllGiven(const Place &place) const {
  SmallVector<Given> all;
  if (place.given.source == noSource)
    all.push_back(place.given);
  else
    for (SourceId member : state.parameters.getMembers({place.given.source}))
      all.push_back(getGiven(member));
  all.append(place.others);
  return all;
}

/// Of several blocks it is not known which returns.
void TouchTracker::noteReturned(TouchedSummary &summary) {
  Region &body = function->getRegion(0);
  if (!body.hasOneBlock()) {
    std::vector<SmallVector<Given>> given;
    for (Block &block : body) {
      if (block.empty() || !block.back().hasTrait<OpTrait::ReturnLike>())
        continue;
      given.resize(block.back().getNumOperands());
      for (auto [value, all] :
           llvm::zip_equal(block.back().getOperands(), given))
        if (const Place *place = getPlace(value))
          all.append(getAllGiven(*place));
    }
    for (const SmallVector<Given> &all : given)
      summary.returned.push_back(createUnknown(all));
    return;
  }
  if (body.front().mightHaveTerminator())
    for (Value value : body.front().getTerminator()->getOperands()) {
      std::optional<Place> &returned = summary.returned.emplace_back();
      const Place *place = getPlace(value);
      if (!place)
        continue;
      returned = *place;
      // Callers know parameters and arguments.
      if (SourceId source = place->given.source;
          source != noSource && !state.parameters.getParameter(source))
        returned = createUnknown(getAllGiven(*place));
    }
}

void TouchTracker::forgetInner(TouchedSummary &summary) {
  llvm::DenseMap<const Atom *, bool> known;
  auto isKnown = [&](const Atom *atom) {
    auto [it, isNew] = known.try_emplace(atom, true);
    std::optional<Origin> origin;
    if (!isNew || !(origin = offsets.findOrigin(atom)))
      return it->second;
    auto argument = dyn_cast<BlockArgument>(origin->value);
    it->second = argument && argument.getOwner()->isEntryBlock() &&
                 argument.getOwner()->getParentOp() == function;
    if (it->second)
      summary.arguments.push_back({atom, argument.getArgNumber()});
    return it->second;
  };
  auto isKnownBox = [&](const Box &box) {
    bool all = true;
    for (const Span &span : box)
      for (const Quantity *quantity :
           {&span.lo, &span.size, &span.step, &span.count})
        quantity->forEachAtom([&](const Atom *atom) {
          all &= isKnown(atom);
          for (const Atom *leaf : atom->getLeaves())
            all &= isKnown(leaf);
        });
    return all;
  };
  for (Touch &touch : summary.touches)
    llvm::erase_if(touch.parts, [&](Part &part) {
      llvm::erase_if(part.openHoles,
                     [&](const Box &hole) { return !isKnownBox(hole); });
      if (isKnownBox(part.box) && llvm::all_of(part.holes, isKnownBox))
        return false;
      touch.otherBytes += countBytes(touch.given, part);
      return true;
    });
  for (std::optional<Place> &place : summary.returned)
    if (place && !(isKnownBox(place->box) && isKnownBox(place->moves) &&
                   llvm::all_of(place->holes, isKnownBox)))
      place->setUnknown();
}

Quantity TouchTracker::countBytes(const Given &given, ArrayRef<Part> parts) {
  Quantity elements = countUnion(parts);
  // Of what is only there to compare places nothing is left, else they differ.
  bool isKnown = true;
  elements.forEachAtom([&](const Atom *atom) {
    isKnown &= !offsets.findOrigin(atom);
    for (const Atom *leaf : atom->getLeaves())
      isKnown &= !offsets.findOrigin(leaf);
  });
  if (!isKnown) {
    elements = 0;
    for (const Part &part : parts)
      elements += countUnion(part);
  }
  return state.context.ceilDiv(elements * Quantity(getBits(given, id)), 8);
}

std::optional<Quantity> TouchTracker::sumBytes(
    const TouchedSummary &summary,
    llvm::function_ref<std::optional<Quantity>(unsigned)> getBytes) {
  std::map<unsigned, unsigned> branches;
  for (const Touch &touch : summary.touches)
    addBranches(branches, touch);
  Quantity largest;
  for (unsigned i = 0, e = countCombinations(branches); i < e; ++i) {
    llvm::DenseMap<unsigned, unsigned> chosen;
    unsigned rest = i;
    for (auto [branch, regions] : branches) {
      chosen[branch] = rest % regions;
      rest /= regions;
    }
    llvm::MapVector<std::tuple<SourceId, unsigned, unsigned>, Touch> all;
    for (const Touch &touch : summary.touches) {
      if (llvm::any_of(touch.choices, [&](const auto &choice) {
            return chosen[choice.first] != choice.second;
          }))
        continue;
      Touch &sum =
          all[{touch.given.source, touch.given.argument, touch.isWritten}];
      sum.given = touch.given;
      sum.isWhole |= touch.isWhole;
      sum.otherBytes += touch.otherBytes;
      llvm::append_range(sum.parts, touch.parts);
    }
    QuantitySum total;
    for (const auto &[key, touch] : all) {
      const Parameter *parameter =
          touch.given.source == noSource
              ? nullptr
              : state.parameters.getParameter(touch.given.source);
      std::optional<Quantity> whole =
          parameter ? parameter->bytes : getBytes(touch.given.argument);
      if (!whole)
        return std::nullopt;
      total += touch.isWhole
                   ? *whole
                   : state.context.min(countBytes(touch.given, touch.parts) +
                                           touch.otherBytes,
                                       *whole);
    }
    largest = state.context.max(largest, total.take());
  }
  return largest;
}
