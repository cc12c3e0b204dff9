//===- Quantity.h - Exact counts, symbolic where they must be --*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A quantity is a polynomial over atoms with integer coefficients of any size.
// Atoms are symbols (a dynamic extent, an unknown trip count), induction
// variables, and what a polynomial cannot say: ceildiv, floordiv, mod, min,
// max and a sum over a loop. Plain 64-bit integers take no heap.
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_QUANTITY_H
#define MLIR_COST_SUPPORT_QUANTITY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DynamicAPInt.h"
#include "llvm/ADT/Hashing.h"
#include "llvm/ADT/IntrusiveRefCntPtr.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MathExtras.h"
#include "llvm/Support/raw_ostream.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace mlir::cost {
class Atom;
class Polynomial;
class QuantityContext;
} // namespace mlir::cost

/// Polynomial is complete in Quantity.cpp only.
template <> struct llvm::IntrusiveRefCntPtrInfo<const mlir::cost::Polynomial> {
  static unsigned useCount(const mlir::cost::Polynomial *polynomial);
  static void retain(const mlir::cost::Polynomial *polynomial);
  static void release(const mlir::cost::Polynomial *polynomial);
};

namespace mlir::cost {

/// An exact count: an integer of any size or a polynomial over atoms.
/// A value type; atoms live in the QuantityContext that made them.
class Quantity {
public:
  Quantity() = default;
  Quantity(const Quantity &) = default;
  Quantity(Quantity &&) noexcept = default;
  Quantity &operator=(const Quantity &) = default;
  Quantity &operator=(Quantity &&) noexcept = default;
  Quantity(int64_t value) : small(value) {}
  explicit Quantity(const llvm::DynamicAPInt &value);

  /// True if no atom occurs, whatever the size of the integer.
  bool isConstant() const { return !poly || isConstantSlow(); }
  bool isZero() const { return !poly && small == 0; }
  /// The value if it is an integer that fits in 64 bits.
  std::optional<int64_t> getInt64() const {
    return poly ? std::nullopt : std::optional<int64_t>(small);
  }
  /// The value if it is an integer.
  std::optional<llvm::DynamicAPInt> getConstant() const;

  Quantity &operator+=(const Quantity &rhs) {
    int64_t total;
    if (!poly && !rhs.poly && !llvm::AddOverflow(small, rhs.small, total)) {
      small = total;
      return *this;
    }
    return addSlow(rhs);
  }
  Quantity &operator-=(const Quantity &rhs) {
    int64_t difference;
    if (!poly && !rhs.poly &&
        !llvm::SubOverflow(small, rhs.small, difference)) {
      small = difference;
      return *this;
    }
    return subSlow(rhs);
  }
  Quantity &operator*=(const Quantity &rhs) {
    int64_t product;
    if (!poly && !rhs.poly && !llvm::MulOverflow(small, rhs.small, product)) {
      small = product;
      return *this;
    }
    return mulSlow(rhs);
  }
  friend Quantity operator+(Quantity a, const Quantity &b) { return a += b; }
  friend Quantity operator-(Quantity a, const Quantity &b) { return a -= b; }
  friend Quantity operator*(Quantity a, const Quantity &b) { return a *= b; }
  friend Quantity operator-(const Quantity &a) { return Quantity(0) - a; }

  /// Structural equality: equal polynomials over identical atoms.
  friend bool operator==(const Quantity &a, const Quantity &b) {
    return !a.poly && !b.poly ? a.small == b.small : equalSlow(a, b);
  }
  friend bool operator!=(const Quantity &a, const Quantity &b) {
    return !(a == b);
  }

  /// The quotient if `divisor` divides this polynomial without remainder,
  /// whatever the values of the atoms; no value for a zero divisor.
  std::optional<Quantity> divideExactly(const Quantity &divisor) const;

  /// True if an induction variable occurs, also inside other atoms, that no sum
  /// binds.
  bool hasInductionVariables() const;
  /// Calls `fn` on each atom that occurs directly, once, in creation order.
  void forEachAtom(llvm::function_ref<void(const Atom *)> fn) const;
  /// True if it can be shown that no values of the atoms make this negative:
  /// symbols, induction variables and divisions, sums, minima of such are
  /// at least 0, and so are their sums and products; differences are compared
  /// through the bounds of what occurs in them. May miss cases.
  bool isKnownNonNegative() const;

  /// One summand: coefficient times the product of atoms, each to a power.
  struct Term {
    llvm::DynamicAPInt coefficient;
    /// Sorted by creation.
    llvm::SmallVector<std::pair<const Atom *, unsigned>, 2> factors;
  };
  /// The polynomial's terms, highest degree first, then by atom names. Empty
  /// for 0.
  llvm::SmallVector<Term, 0> getTerms() const;
  size_t getNumTerms() const;

  /// True if writing it out takes more than `limit` names and numbers, at least
  /// one. Cheap however large it is.
  bool isLargerThan(unsigned limit) const {
    return poly && isLargerThanSlow(limit);
  }

  /// Prints in the grammar of docs/metrics.md: "3*arg0.d0*arg0.d1 + 5".
  void print(llvm::raw_ostream &os) const;
  std::string str() const;

private:
  friend class QuantityContext;
  friend class Polynomial;
  bool isConstantSlow() const;
  bool isLargerThanSlow(unsigned limit) const;
  Quantity &addSlow(const Quantity &rhs);
  Quantity &subSlow(const Quantity &rhs);
  Quantity &mulSlow(const Quantity &rhs);
  static bool equalSlow(const Quantity &a, const Quantity &b);

  /// Without `poly` the value is `small`. With it, the value is *poly, which
  /// holds an atom or an integer beyond 64 bits: one value, one form.
  int64_t small = 0;
  llvm::IntrusiveRefCntPtr<const Polynomial> poly;
};

llvm::hash_code hash_value(const Quantity &q);

/// True if it can be shown that `a` is at most `b`. May miss cases.
inline bool isAtMost(const Quantity &a, const Quantity &b) {
  return (b - a).isKnownNonNegative();
}

/// True if `atom` occurs, also inside others.
bool contains(const Quantity &quantity, const Atom *atom);

inline llvm::raw_ostream &operator<<(llvm::raw_ostream &os, const Quantity &q) {
  q.print(os);
  return os;
}

enum class AtomKind : uint8_t {
  Symbol,            ///< a named unknown, at least 0
  InductionVariable, ///< of a loop, at least 0 unless its bound says otherwise
  CeilDiv,
  FloorDiv,
  Mod,
  Min,
  Max,
  Sum, ///< operands: lo, hi (exclusive), step, body
};

/// What a polynomial is made of. Interned: equal kind and operands, same Atom.
/// Symbols and induction variables are equal only to themselves.
class Atom {
public:
  AtomKind getKind() const { return kind; }
  /// Symbols and induction variables; the latter print as i0, i1, …
  llvm::StringRef getName() const { return name; }
  llvm::ArrayRef<Quantity> getOperands() const { return operands; }
  /// Of a Min or Max: what it is the least or largest of, through operands of
  /// its own kind.
  llvm::SmallVector<Quantity> getChoices() const;
  /// First and last value of an induction variable, or empty if not known.
  llvm::ArrayRef<Quantity> getRange() const { return range; }
  /// The induction variable that a Sum binds: j0 in the innermost sum, j1 in
  /// the sum around it, and so on, so that sums that differ in the names of
  /// their variables alone are the same atom.
  const Atom *getBoundVariable() const { return bound; }
  /// Creation number within the context: a stable order.
  unsigned getId() const { return id; }
  /// The symbols and unbound induction variables that occur, by creation.
  llvm::ArrayRef<const Atom *> getLeaves() const { return leaves; }
  bool hasInductionVariables() const;
  void print(llvm::raw_ostream &os) const;

private:
  friend class QuantityContext;
  friend class Polynomial;
  friend class SignProver;
  AtomKind kind = AtomKind::Symbol;
  /// What isKnownNonNegative() found when the atom was made.
  bool nonNegative = false;
  /// A FloorDiv that leaves no remainder, whatever the values of its atoms.
  bool exact = false;
  unsigned id = 0;
  /// How deep Sums nest inside, this one included.
  unsigned sumDepth = 0;
  const Atom *bound = nullptr;
  std::string name;
  llvm::SmallVector<Quantity, 2> operands;
  llvm::SmallVector<Quantity, 0> range;
  llvm::SmallVector<const Atom *, 2> leaves;
};

/// Owns atoms. Every quantity with atoms must not outlive it.
class QuantityContext {
public:
  QuantityContext();
  ~QuantityContext();
  QuantityContext(const QuantityContext &) = delete;
  QuantityContext &operator=(const QuantityContext &) = delete;

  /// A new symbol; two calls make two symbols, also with equal names. Names
  /// are sanitised to [A-Za-z_][A-Za-z0-9_.]*; a word of the grammar ("min",
  /// "mod", "j0", …) gets an underscore.
  const Atom *createSymbol(llvm::StringRef name);
  /// A new induction variable of which no more is known than that it is at
  /// least 0.
  const Atom *createInductionVariable(llvm::StringRef name);
  /// A new induction variable of a loop that runs over lo, lo + step, … below
  /// hi. What depends on it may then be folded by these bounds, as holds inside
  /// the loop.
  const Atom *createInductionVariable(llvm::StringRef name, const Quantity &lo,
                                      const Quantity &hi, const Quantity &step);
  /// Renames a symbol or induction variable (names are given late, when it is
  /// known which ones collide).
  void rename(const Atom *atom, llvm::StringRef name);

  Quantity get(const Atom *atom);

  /// These fold what is constant and what polynomials can say (min(x, x),
  /// ceildiv by 1, exact divisions, max of provably ordered quantities, …).
  /// Divisors are taken to be nonzero and symbolic ones to be positive: so
  /// (a*b) ceildiv b is a. An extent that is 0 makes such a product 0 anyway.
  /// Division by a constant 0 is kept as an atom. Quotients are rounded
  /// towards minus or plus infinity; a mod b is a - b*(a floordiv b), so never
  /// negative where b is positive.
  Quantity ceilDiv(const Quantity &a, const Quantity &b);
  Quantity floorDiv(const Quantity &a, const Quantity &b);
  Quantity mod(const Quantity &a, const Quantity &b);
  Quantity min(const Quantity &a, const Quantity &b);
  Quantity max(const Quantity &a, const Quantity &b);

  /// The sum of `body` for `variable` = lo, lo + step, … below hi. Closed
  /// where one is known: bodies free of the variable, powers of it, partial
  /// tiles min(step, hi - variable), and constant bounds by enumeration (up
  /// to 10^7 evaluations, and 3*10^8 for all sums together); else a Sum atom,
  /// over 0, 1, … below the trip count.
  /// An empty loop sums to 0; `step` must be positive.
  Quantity sum(const Atom *variable, const Quantity &lo, const Quantity &hi,
               const Quantity &step, const Quantity &body);
  /// The number of iterations: max(0, hi - lo) ceildiv step.
  Quantity tripCount(const Quantity &lo, const Quantity &hi,
                     const Quantity &step);

  /// The largest value that `q` has in any iteration of the loops whose
  /// variables occur in it, where that is provably the first or the last; else
  /// nothing.
  std::optional<Quantity> maximum(const Quantity &q);

  /// `q` with atoms replaced, also inside other atoms, and folded again.
  using Substitution = llvm::DenseMap<const Atom *, Quantity>;
  Quantity substitute(const Quantity &q, const Substitution &values);
  /// The same in each of many: cheaper than one by one.
  void substitute(llvm::MutableArrayRef<Quantity> quantities,
                  const Substitution &values);

private:
  struct Impl;
  std::unique_ptr<Impl> impl;
};

} // namespace mlir::cost

template <> struct std::hash<mlir::cost::Quantity> {
  size_t operator()(const mlir::cost::Quantity &q) const {
    return mlir::cost::hash_value(q);
  }
};

#endif // MLIR_COST_SUPPORT_QUANTITY_H
