//===- Symbols.h - The named unknowns of a module ---------------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_ANALYSIS_SYMBOLS_H
#define MLIR_COST_ANALYSIS_SYMBOLS_H

#include "mlir-cost/Analysis/ModuleCost.h"

#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/StringSet.h"

namespace mlir::cost {

/// What a symbol says of a value.
struct Aspect {
  enum Kind : uint8_t {
    Extent,  ///< the size of a dimension
    Entries, ///< how many entries a level of a sparse tensor stores
    Integer, ///< the integer that it is
  };
  Kind kind;
  unsigned index = 0; ///< of the dimension or level
};

/// Where following ends.
struct Origin {
  Value value;
  Aspect aspect;
};

/// Makes the symbols of all functions, knows what they mean, and puts numbers
/// in their place where the user bound them.
class Symbols {
public:
  /// A symbol that says something of an argument: calls put the caller's in
  /// its place.
  struct OfArgument {
    const Atom *symbol;
    unsigned argument;
    Aspect aspect;
  };

  Symbols(QuantityContext &context, std::vector<FunctionCost> &functions,
          const llvm::StringMap<Quantity> &bindings)
      : context(context), functions(functions), bindings(bindings),
        ofArguments(functions.size()), boundOfArguments(functions.size()),
        own(functions.size()), called(functions.size()) {}

  /// A symbol of a function, or the number bound to `name` or to
  /// `function.name`. Arguments of functions that are called have the extents
  /// that callers pass: only the full name binds theirs.
  Quantity create(unsigned function, llvm::StringRef name,
                  std::string definition, Location loc);
  Quantity createOfArgument(unsigned function, llvm::StringRef name,
                            std::string definition, Location loc,
                            unsigned argument, Aspect aspect);
  /// The number that createOfArgument() would give; nothing for a symbol.
  std::optional<Quantity> findBinding(unsigned function, llvm::StringRef name) {
    return getBinding(function, name, functions[function].entry);
  }
  /// The symbol that the user named: one in the module, whoever names it.
  Quantity getNamed(unsigned function, llvm::StringRef name, Location loc,
                    unsigned argument, unsigned dim);
  /// The user named a static extent so.
  void setNamed(llvm::StringRef name, int64_t number);
  /// The number that all static extents of this name are.
  std::optional<Quantity> getNumber(llvm::StringRef name) const;
  /// What the user binds a name of static extents to.
  std::optional<Quantity> getBound(llvm::StringRef name);

  /// A number that the user gives what callers pass.
  struct BoundOfArgument {
    std::string name;
    Quantity number;
    unsigned argument;
    Aspect aspect;
  };
  ArrayRef<BoundOfArgument> getBoundOfArguments(unsigned function) const {
    return boundOfArguments[function];
  }

  ArrayRef<OfArgument> getOfArguments(unsigned function) const {
    return ofArguments[function];
  }

  /// The symbols that arise when the function runs, its callees' too: another
  /// call may give them other values.
  ArrayRef<const Atom *> getOwn(unsigned function) const {
    return own[function];
  }
  /// What the symbols of `callee` are in one more call, by `caller`: themselves
  /// in the first call, new ones in any other.
  QuantityContext::Substitution renew(unsigned caller, unsigned callee,
                                      Location loc);

  /// The definitions of `occurring` symbols by name; the function's name goes
  /// before a name that two functions use. Call once, at the end.
  std::vector<SymbolDefinition>
  finish(const llvm::DenseSet<const Atom *> &occurring);
  /// Bound names that no symbol has.
  std::vector<std::string> getUnusedBindings() const;

private:
  std::optional<Quantity> getBinding(unsigned function, llvm::StringRef name,
                                     bool isBare);
  Quantity add(unsigned function, llvm::StringRef name, std::string definition,
               Location loc);

  QuantityContext &context;
  std::vector<FunctionCost> &functions;
  const llvm::StringMap<Quantity> &bindings;
  llvm::StringSet<> used;
  llvm::StringMap<const Atom *> named;
  llvm::StringMap<std::optional<Quantity>> namedNumbers;
  std::vector<SymbolDefinition> definitions;
  std::vector<SmallVector<OfArgument, 2>> ofArguments;
  std::vector<SmallVector<BoundOfArgument, 0>> boundOfArguments;
  std::vector<SmallVector<const Atom *, 2>> own;
  llvm::BitVector called;
};

} // namespace mlir::cost

#endif // MLIR_COST_ANALYSIS_SYMBOLS_H
