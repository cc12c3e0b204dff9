//===- SymbolLegend.cpp - Short names for symbols in tables ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SymbolLegend.h"

#include "Table.h"
#include "TextLayout.h"

#include "mlir-cost/Support/Units.h"

#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using namespace mlir::cost;

static bool isShort(const Atom *atom) {
  return atom->getKind() == AtomKind::Symbol && atom->getName().size() <= 3;
}

void SymbolLegend::define(const Atom *symbol, StringRef definition) {
  definitions.try_emplace(symbol, definition);
  if (isShort(symbol))
    taken.insert(symbol->getName());
}

SymbolLegend::SymbolLegend(const ModuleCost &cost) {
  for (const SymbolDefinition &symbol : cost.symbols)
    define(symbol.symbol, symbol.definition);
}

SymbolLegend::SymbolLegend(ArrayRef<SymbolRecord> symbols) {
  for (const SymbolRecord &symbol : symbols)
    define(symbol.symbol, symbol.definition);
}

std::string SymbolLegend::makeLetter() {
  // Without e, i, k, l and o, which look like something else in a figure.
  static constexpr StringLiteral letters = "nmstuvwxyzabcdfghjpqr";
  for (;; ++numLetters) {
    std::string letter(1, letters[numLetters % letters.size()]);
    if (unsigned round = numLetters / letters.size())
      letter += std::to_string(round);
    if (!taken.contains(letter))
      return letter;
  }
}

StringRef SymbolLegend::getName(const Atom *atom) {
  auto [it, inserted] = names.try_emplace(atom);
  if (inserted) {
    if (isShort(atom)) {
      it->second = atom->getName().str();
    } else {
      it->second = makeLetter();
      letters.push_back(numLetters);
    }
    taken.insert(it->second);
    atoms.push_back(atom);
  }
  return it->second;
}

void SymbolLegend::printQuantity(llvm::raw_ostream &os,
                                 const Quantity &quantity, Unit unit,
                                 unsigned maxWidth) {
  size_t numAtoms = atoms.size();
  unsigned numTerms = printHuman(
      os, quantity, unit, [&](const Atom *atom) { return getName(atom); },
      maxWidth);
  // A term that did not fit has named its atoms in vain.
  llvm::SmallPtrSet<const Atom *, 8> printed;
  if (atoms.size() > numAtoms) {
    auto terms = quantity.getTerms();
    for (const Quantity::Term &term : ArrayRef(terms).take_front(numTerms))
      for (auto [atom, exponent] : term.factors)
        printed.insert(atom);
  }
  while (atoms.size() > numAtoms && !printed.contains(atoms.back())) {
    if (!isShort(atoms.back())) {
      taken.erase(names.lookup(atoms.back()));
      numLetters = letters.back();
      letters.pop_back();
    }
    names.erase(atoms.back());
    atoms.pop_back();
  }
}

std::string SymbolLegend::describe(const Atom *atom) const {
  std::string line = names.lookup(atom);
  llvm::raw_string_ostream stream(line);
  if (!isShort(atom)) {
    stream << " = ";
    atom->print(stream);
  }
  if (std::string definition = definitions.lookup(atom); !definition.empty())
    stream << ": " << definition;
  return line;
}

std::vector<std::string> SymbolLegend::getLines() const {
  std::vector<std::string> lines;
  llvm::SmallSetVector<const Atom *, 8> inside;
  for (const Atom *atom : atoms) {
    lines.push_back(describe(atom));
    for (const Atom *leaf : atom->getLeaves())
      if (leaf != atom && !names.contains(leaf) && definitions.contains(leaf))
        inside.insert(leaf);
  }
  for (const Atom *symbol : inside)
    lines.push_back(
        (symbol->getName() + ": " + definitions.lookup(symbol)).str());
  return lines;
}

void SymbolLegend::print(llvm::raw_ostream &os) const {
  if (atoms.empty())
    return;
  os << "\nsymbols\n";
  for (const std::string &line : getLines()) {
    os << "  ";
    printWrapped(os, line, /*column=*/2, /*indent=*/6);
  }
}

void SymbolLegend::printMarkdown(llvm::raw_ostream &os) const {
  if (atoms.empty())
    return;
  os << "<details>\n<summary>symbols</summary>\n\n";
  for (const std::string &line : getLines())
    os << "- " << quoteMarkdown(line) << '\n';
  os << "\n</details>\n";
}
