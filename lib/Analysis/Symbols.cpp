//===- Symbols.cpp - The named unknowns of a module -----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/Symbols.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace mlir::cost;

std::optional<Quantity> Symbols::getBinding(unsigned function,
                                            llvm::StringRef name, bool isBare) {
  std::string full = functions[function].name + "." + name.str();
  for (const std::string &key : {full, name.str()}) {
    auto it = bindings.find(key);
    if (it == bindings.end() || (key != full && !isBare))
      continue;
    used.insert(key);
    return it->second;
  }
  return std::nullopt;
}

Quantity Symbols::add(unsigned function, llvm::StringRef name,
                      std::string definition, Location loc) {
  const Atom *atom = context.createSymbol(name);
  definition += " of @" + functions[function].name;
  definitions.push_back({atom, std::move(definition), loc, function});
  return context.get(atom);
}

Quantity Symbols::create(unsigned function, llvm::StringRef name,
                         std::string definition, Location loc) {
  if (std::optional<Quantity> bound = getBinding(function, name, true))
    return *bound;
  Quantity quantity = add(function, name, std::move(definition), loc);
  own[function].push_back(definitions.back().symbol);
  return quantity;
}

QuantityContext::Substitution Symbols::renew(unsigned caller, unsigned callee,
                                             Location loc) {
  QuantityContext::Substitution renewed;
  bool isFirst = !called[callee];
  called.set(callee);
  for (const Atom *symbol : own[callee]) {
    if (isFirst)
      own[caller].push_back(symbol);
    else
      renewed[symbol] = create(caller, symbol->getName(),
                               "in another call, '" + symbol->getName().str() +
                                   "' of @" + functions[callee].name + ", seen",
                               loc);
  }
  return renewed;
}

Quantity Symbols::createOfArgument(unsigned function, llvm::StringRef name,
                                   std::string definition, Location loc,
                                   unsigned argument, Aspect aspect) {
  if (std::optional<Quantity> bound = findBinding(function, name)) {
    boundOfArguments[function].push_back(
        {functions[function].name + "." + name.str(), *bound, argument,
         aspect});
    return *bound;
  }
  Quantity quantity = add(function, name, std::move(definition), loc);
  ofArguments[function].push_back(
      {definitions.back().symbol, argument, aspect});
  return quantity;
}

/// As it will be printed, so that bind= knows it.
static std::string getPrinted(llvm::StringRef name) {
  std::string printed = name.str();
  for (char &c : printed)
    if (!llvm::isAlnum(c) && c != '_' && c != '.')
      c = '_';
  return printed;
}

void Symbols::setNamed(llvm::StringRef given, int64_t number) {
  auto [it, isNew] = namedNumbers.try_emplace(getPrinted(given), number);
  if (!isNew && it->second != Quantity(number))
    it->second = std::nullopt;
}

std::optional<Quantity> Symbols::getNumber(llvm::StringRef given) const {
  return namedNumbers.lookup(getPrinted(given));
}

std::optional<Quantity> Symbols::getBound(llvm::StringRef given) {
  auto bound = bindings.find(getPrinted(given));
  if (bound == bindings.end())
    return std::nullopt;
  used.insert(bound->first());
  return bound->second;
}

Quantity Symbols::getNamed(unsigned function, llvm::StringRef given,
                           Location loc, unsigned argument, unsigned dim) {
  std::string printed = getPrinted(given);
  llvm::StringRef name = printed;
  if (std::optional<Quantity> bound = findBinding(function, name))
    return *bound;
  auto [it, inserted] = named.try_emplace(name, nullptr);
  if (inserted) {
    it->second = context.createSymbol(name);
    definitions.push_back(
        {it->second,
         ("dimension " + Twine(dim) + " of argument " + Twine(argument) +
          " of @" + functions[function].name)
             .str(),
         loc, function});
  }
  ofArguments[function].push_back(
      {it->second, argument, {Aspect::Extent, dim}});
  return context.get(it->second);
}

std::vector<SymbolDefinition>
Symbols::finish(const llvm::DenseSet<const Atom *> &occurring) {
  llvm::erase_if(definitions, [&](const SymbolDefinition &definition) {
    return !occurring.contains(definition.symbol);
  });
  llvm::StringMap<SmallVector<SymbolDefinition *, 1>> byName;
  for (SymbolDefinition &definition : definitions)
    byName[definition.symbol->getName()].push_back(&definition);
  for (auto &entry : byName)
    if (entry.second.size() > 1)
      for (SymbolDefinition *definition : entry.second)
        context.rename(definition->symbol,
                       functions[definition->function].name + "." +
                           definition->symbol->getName().str());
  // Sanitising may have made names alike.
  llvm::StringSet<> names;
  for (SymbolDefinition &definition : definitions)
    while (!names.insert(definition.symbol->getName()).second)
      context.rename(definition.symbol,
                     definition.symbol->getName().str() + "_");
  llvm::sort(definitions,
             [](const SymbolDefinition &a, const SymbolDefinition &b) {
               return a.symbol->getName() < b.symbol->getName();
             });
  return std::move(definitions);
}

std::vector<std::string> Symbols::getUnusedBindings() const {
  std::vector<std::string> unused;
  for (const auto &entry : bindings)
    if (!used.contains(entry.first()))
      unused.push_back(entry.first().str());
  llvm::sort(unused);
  return unused;
}
