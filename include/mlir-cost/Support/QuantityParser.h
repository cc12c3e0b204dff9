//===- QuantityParser.h - Reading the grammar of figures --------*- C++ -*-===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MLIR_COST_SUPPORT_QUANTITYPARSER_H
#define MLIR_COST_SUPPORT_QUANTITYPARSER_H

#include "mlir-cost/Support/Quantity.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"

namespace mlir::cost {

/// Reads what Quantity::print writes: the grammar of docs/metrics.md,
///
///   sum     ::= ['-'] product (('+' | '-') product)*
///   product ::= factor (('*' | 'ceildiv' | 'floordiv' | 'mod') factor)*
///   factor  ::= integer | name | '(' sum ')'
///             | ('min' | 'max') '(' sum ',' sum ')'
///             | 'sum' '(' name ',' sum ',' sum ',' sum ',' sum ')'
///
/// Every name but the variable of a sum is a symbol, and equal names are the
/// same symbol in all texts that one parser reads: so figures of two reports
/// can be compared and subtracted. The quantities must not outlive the parser.
class QuantityParser {
public:
  /// Reads into a context of its own.
  QuantityParser() : context(std::make_shared<QuantityContext>()) {}
  /// Reads into `context`, whose symbols are known by their names.
  QuantityParser(std::shared_ptr<QuantityContext> context,
                 llvm::ArrayRef<const Atom *> symbols);

  /// Fails with what was found and what was expected, and the column (from 1).
  llvm::Expected<Quantity> parse(llvm::StringRef text);

  QuantityContext &getContext() { return *context; }
  /// By name, made at its first mention.
  const Atom *getSymbol(llvm::StringRef name);

private:
  class Reader;

  std::shared_ptr<QuantityContext> context;
  llvm::StringMap<const Atom *> symbols;
  /// Reports repeat their expressions, and some are dear to fold.
  llvm::StringMap<Quantity> known;
};

} // namespace mlir::cost

#endif // MLIR_COST_SUPPORT_QUANTITYPARSER_H
