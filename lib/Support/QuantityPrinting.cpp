//===- QuantityPrinting.cpp - The grammar of figures ----------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The grammar is that of docs/metrics.md. Monomials descend by degree, equal
// degrees and the factors of a monomial go by name, so that the text does not
// depend on the order in which atoms were made.
//
//===----------------------------------------------------------------------===//

#include "Polynomial.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace mlir::cost;

static StringRef getInfix(AtomKind kind) {
  switch (kind) {
  case AtomKind::CeilDiv:
    return " ceildiv ";
  case AtomKind::FloorDiv:
    return " floordiv ";
  case AtomKind::Mod:
    return " mod ";
  default:
    return "";
  }
}

/// The text of an operand of an infix operator.
template <typename T>
static std::string toOperand(const T &operand, bool atomic) {
  std::string text;
  raw_string_ostream os(text);
  if (!atomic)
    os << '(';
  operand.print(os);
  if (!atomic)
    os << ')';
  return text;
}

static std::string toOperand(const Atom *atom) {
  return toOperand(*atom, getInfix(atom->getKind()).empty());
}

static std::string toOperand(const Quantity &q) {
  if (const Atom *atom = getIfAtom(q))
    return toOperand(atom);
  std::optional<DynamicAPInt> value = q.getConstant();
  return toOperand(q, value && *value >= 0);
}

namespace {
struct PrintableTerm {
  const Term *term;
  unsigned degree;
  /// The text of each factor, sorted, as often as its exponent says.
  SmallVector<StringRef, 2> factors;
};

/// What stands for atoms in a product.
class AtomTexts {
public:
  StringRef get(const Atom *atom) {
    if (atom->getOperands().empty())
      return atom->getName();
    auto [it, inserted] = texts.try_emplace(atom);
    if (inserted)
      it->second = std::make_unique<std::string>(toOperand(atom));
    return *it->second;
  }

private:
  DenseMap<const Atom *, std::unique_ptr<std::string>> texts;
};
} // namespace

/// The terms in the order in which they are printed.
static SmallVector<PrintableTerm> sortForPrinting(const Polynomial::View &terms,
                                                  AtomTexts &texts) {
  SmallVector<PrintableTerm> sorted;
  for (const Term &term : terms) {
    PrintableTerm &printable = sorted.emplace_back();
    printable.term = &term;
    printable.degree = 0;
    for (auto [atom, exponent] : term.factors) {
      printable.degree += exponent;
      printable.factors.append(exponent, texts.get(atom));
    }
    sort(printable.factors);
  }
  sort(sorted, [](const PrintableTerm &a, const PrintableTerm &b) {
    if (a.degree != b.degree)
      return a.degree > b.degree;
    if (a.factors != b.factors)
      return a.factors < b.factors;
    // Atoms may share a name.
    return compareMonomials(a.term->factors, b.term->factors) > 0;
  });
  return sorted;
}

SmallVector<Quantity::Term, 0> Quantity::getTerms() const {
  Polynomial::View terms(*this);
  SmallVector<Term, 0> sorted;
  if (terms.size() < 2) {
    sorted.append(terms.begin(), terms.end());
    return sorted;
  }
  AtomTexts texts;
  for (const PrintableTerm &printable : sortForPrinting(terms, texts))
    sorted.push_back(*printable.term);
  return sorted;
}

SmallVector<Quantity> Atom::getChoices() const {
  SmallVector<Quantity> choices;
  SmallVector<Quantity> rest(operands.rbegin(), operands.rend());
  while (!rest.empty()) {
    Quantity next = rest.pop_back_val();
    const Atom *atom = getIfAtom(next);
    if (atom && atom->kind == kind)
      rest.append(atom->operands.rbegin(), atom->operands.rend());
    else
      choices.push_back(std::move(next));
  }
  return choices;
}

void Atom::print(raw_ostream &os) const {
  if (StringRef infix = getInfix(kind); !infix.empty()) {
    os << toOperand(operands[0]) << infix << toOperand(operands[1]);
    return;
  }
  switch (kind) {
  case AtomKind::Min:
  case AtomKind::Max:
    os << (kind == AtomKind::Min ? "min(" : "max(");
    interleaveComma(getChoices(), os);
    break;
  case AtomKind::Sum:
    os << "sum(" << bound->getName() << ", ";
    interleaveComma(operands, os);
    break;
  default:
    os << name;
    return;
  }
  os << ')';
}

void Quantity::print(raw_ostream &os) const {
  if (!poly) {
    os << small;
    return;
  }
  if (const Atom *atom = getIfAtom(*this))
    return atom->print(os);

  Polynomial::View terms(*this);
  AtomTexts texts;
  bool first = true;
  for (const PrintableTerm &printable : sortForPrinting(terms, texts)) {
    const DynamicAPInt &coefficient = printable.term->coefficient;
    bool negative = coefficient < 0;
    if (first)
      os << (negative ? "-" : "");
    else
      os << (negative ? " - " : " + ");
    first = false;
    DynamicAPInt magnitude = abs(coefficient);
    bool needsStar = magnitude != 1 || printable.factors.empty();
    if (needsStar)
      os << magnitude;
    for (StringRef factor : printable.factors) {
      os << (needsStar ? "*" : "") << factor;
      needsStar = true;
    }
  }
}

std::string Quantity::str() const {
  std::string text;
  raw_string_ostream os(text);
  print(os);
  return text;
}

/// Takes what `q` needs off `budget`; false if that is not enough.
static bool fits(const Quantity &q, unsigned &budget) {
  for (const Term &term : Polynomial::View(q)) {
    if (budget < term.factors.size() + 1)
      return false;
    budget -= term.factors.size() + 1;
    for (auto [atom, exponent] : term.factors)
      for (const Quantity &operand : atom->getOperands())
        if (!fits(operand, budget))
          return false;
  }
  return true;
}

bool Quantity::isLargerThanSlow(unsigned limit) const {
  return !fits(*this, limit);
}
