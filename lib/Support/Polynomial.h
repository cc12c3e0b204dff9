//===- Polynomial.h - What is behind a Quantity -----------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Internal to lib/Support: the immutable polynomial that quantities share, and
// the implementation of QuantityContext, which several sources define.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_POLYNOMIAL_H
#define MLIR_COST_SUPPORT_POLYNOMIAL_H

#include "PowerSums.h"

#include "mlir-cost/Support/Quantity.h"

#include "llvm/ADT/Hashing.h"

#include <vector>

namespace mlir::cost {

using llvm::DynamicAPInt;
using Term = Quantity::Term;
using Factors = decltype(Term::factors);

/// The terms of a Quantity: monomials descend in the lexicographic order in
/// which the oldest atom counts most, so a constant comes last.
class Polynomial {
public:
  Polynomial(std::vector<Term> terms);

  /// The sum of `terms`, which may be in any order and repeat monomials.
  static Quantity get(std::vector<Term> terms);
  /// The same as a list: sorted, combined and without zeros.
  static void combine(std::vector<Term> &terms);

  /// The terms of any quantity for as long as the view and the quantity live.
  class View {
  public:
    View(const Quantity &q);
    llvm::ArrayRef<Term> operator*() const {
      return poly ? llvm::ArrayRef<Term>(poly->terms) : own;
    }
    auto begin() const { return (**this).begin(); }
    auto end() const { return (**this).end(); }
    size_t size() const { return (**this).size(); }
    const Term &operator[](size_t i) const { return (**this)[i]; }

  private:
    const Polynomial *poly;
    llvm::SmallVector<Term, 1> own;
  };

  static bool areEqual(const Quantity &a, const Quantity &b);
  static llvm::hash_code getHash(const Quantity &q);

private:
  /// Reduces c in c*(p floordiv d), where d always divides p, to a remainder in
  /// -d/2 < c <= d/2, as d*(p floordiv d) is p. True if there was any.
  static bool expandExactQuotients(std::vector<Term> &terms);

  friend struct llvm::IntrusiveRefCntPtrInfo<const Polynomial>;
  friend class Quantity;
  std::vector<Term> terms;
  mutable std::optional<llvm::hash_code> hash;
  mutable unsigned references = 0;
};

/// Above 0 if monomial `a` comes before `b`, below if after.
int compareMonomials(const Factors &a, const Factors &b);
/// A total order of quantities: integers first, by value.
int compareQuantities(const Quantity &a, const Quantity &b);
/// The product of two monomials.
Factors multiplyMonomials(const Factors &a, const Factors &b);
/// a / b where b divides a.
std::optional<Factors> divideMonomials(const Factors &a, const Factors &b);

/// True if `n` is a multiple of `divisor`, which is not 0.
bool divides(const DynamicAPInt &divisor, const DynamicAPInt &n);

/// `base` to the power of `exponent`.
Quantity power(const Quantity &base, unsigned exponent);

/// The one atom that `q` is, if it is one.
const Atom *getIfAtom(const Quantity &q);

struct QuantityContext::Impl {
  explicit Impl(QuantityContext &context) : context(context) {}

  QuantityContext &context;
  std::vector<std::unique_ptr<Atom>> atoms;
  llvm::DenseMap<size_t, llvm::SmallVector<const Atom *, 1>> interned;
  /// What sums bind, by depth.
  std::vector<const Atom *> boundVariables;

  Atom *createAtom(AtomKind kind, llvm::StringRef name = "");
  /// The atom of this kind and operands: nothing is folded.
  const Atom *intern(AtomKind kind, llvm::ArrayRef<Quantity> operands,
                     const Atom *bound = nullptr);
  Quantity get(AtomKind kind, const Quantity &a, const Quantity &b) {
    return context.get(intern(kind, {a, b}));
  }
  /// An unnamed variable for internal use: at least 0, at most `last` if given.
  const Atom *createVariable(std::optional<Quantity> last = std::nullopt);

  /// min or max of more than two operands is a nest of binary ones in
  /// canonical order, without common factors: these take such a nest apart and
  /// build it.
  static void flatten(AtomKind kind, const Quantity &q,
                      llvm::SmallVectorImpl<Quantity> &operands);
  Quantity buildNest(AtomKind kind, llvm::SmallVectorImpl<Quantity> &operands);
  Quantity minOrMax(AtomKind kind, const Quantity &a, const Quantity &b);

  /// If `isExact`, the divisor is known to divide whatever values the atoms of
  /// `dividend` have.
  Quantity floorDivByPositive(const Quantity &dividend, DynamicAPInt divisor,
                              bool isExact = false);
  /// The same for a dividend that has no multiple or factor of the divisor.
  Quantity getExactQuotient(const Quantity &dividend,
                            const DynamicAPInt &divisor);
  /// A FloorDiv or CeilDiv by what is no integer.
  Quantity divideBySymbol(AtomKind kind, const Quantity &dividend,
                          const Quantity &divisor);

  /// `q` with `from` renamed to `to`, of which nothing more is known: no
  /// folding.
  using Renaming = llvm::DenseMap<const Atom *, Quantity>;
  Quantity rename(const Quantity &q, const Atom *from, const Atom *to,
                  Renaming &memo);

  static bool dependsOn(const Atom *atom, const Atom *leaf);
  static bool dependsOn(const Quantity &q, const Atom *leaf);

  /// The sum of `body` for `variable` = 0, 1, … below `tripCount`, which is
  /// not negative. The variable's range is that of the loop.
  Quantity sumOverIndex(const Atom *variable, const Quantity &tripCount,
                        const Quantity &body);
  /// The Sum atom: `variable` becomes a bound variable.
  Quantity getSumAtom(const Atom *variable, const Quantity &tripCount,
                      const Quantity &body);
  /// The same by evaluation; no value if other leaves occur, if it divides by
  /// 0, or if it takes too many evaluations.
  std::optional<Quantity> enumerate(const Atom *variable,
                                    const Quantity &tripCount,
                                    const Quantity &body);
  /// For all sums together: some seconds.
  uint64_t evaluationsLeft = 300'000'000;

  /// By evaluation, or else the Sum atom.
  Quantity evaluateSum(const Atom *variable, const Quantity &tripCount,
                       const Quantity &body);

  /// What Sum atoms are; themselves where that takes too long.
  llvm::DenseMap<const Atom *, Quantity> evaluatedSums;
  PowerSums powerSums;

  class Substituter;
  class ClosedSum;
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_POLYNOMIAL_H
