//===- BudgetCollector.cpp - Who asks for which limits --------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BudgetCollector.h"

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Report/BudgetText.h"
#include "mlir-cost/Report/LocationNames.h"
#include "mlir-cost/Support/SourceError.h"

#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Support/FileUtilities.h"

#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace mlir;
using namespace mlir::cost;

using Kind = BudgetSubject::Kind;

LogicalResult mlir::cost::emitFileError(ModuleOp module, const Twine &context,
                                        llvm::Error error) {
  llvm::handleAllErrors(
      std::move(error),
      [&](const SourceError &error) {
        emitError(FileLineColLoc::get(module.getContext(), error.getFile(),
                                      error.getLine(), error.getColumn()))
            << error.getMessage();
      },
      [&](const llvm::ErrorInfoBase &error) {
        emitError(module.getLoc()) << context << ": " << error.message();
      });
  return failure();
}

SmallVector<const Atom *> mlir::cost::getSymbols(const ModuleCost &cost) {
  return llvm::map_to_vector(
      cost.symbols,
      [](const SymbolDefinition &definition) { return definition.symbol; });
}

BudgetCollector::BudgetCollector(ModuleOp module, const ModuleCost &cost,
                                 const CostOptions &options)
    : module(module), cost(cost), options(options),
      parser(cost.context, getSymbols(cost)) {}

std::shared_ptr<const BudgetSubject> BudgetCollector::getModule(ModuleOp op) {
  SubjectPtr &subject = byAddress[op.getOperation()];
  if (!subject)
    subject = std::make_shared<BudgetSubject>(getModuleSubject(cost, op));
  return subject;
}

std::shared_ptr<const BudgetSubject>
BudgetCollector::getFunction(const FunctionCost &function) {
  SubjectPtr &subject = byAddress[&function];
  if (!subject)
    subject = std::make_shared<BudgetSubject>(getFunctionSubject(function));
  return subject;
}

//===----------------------------------------------------------------------===//
// Options and attributes
//===----------------------------------------------------------------------===//

/// A number, or an expression in the grammar of docs/metrics.md.
llvm::Error BudgetCollector::setBound(Limit &limit, StringRef text) {
  if (limit.quantity->isRatio() || text.find_first_of("*+(") == StringRef::npos)
    return cost::setBound(limit, text);
  llvm::Expected<Quantity> bound = parser.parse(text);
  if (!bound)
    return llvm::createStringError("'" + text +
                                   "': " + llvm::toString(bound.takeError()));
  QuantityContext::Substitution values;
  for (const auto &[name, value] : options.bindings)
    values[parser.getSymbol(name)] = value;
  limit.bound = cost.context->substitute(*bound, values);
  SmallVector<const Atom *> known = getSymbols(cost);
  std::string unknown;
  limit.bound.forEachAtom([&](const Atom *atom) {
    for (const Atom *leaf : atom->getLeaves())
      if (!llvm::is_contained(known, leaf))
        unknown = leaf->getName();
  });
  if (unknown.empty())
    return llvm::Error::success();
  std::string message = "no symbol is called '" + unknown + "'";
  StringRef separator = "; there are ";
  for (const Atom *symbol : known) {
    message += std::exchange(separator, ", ");
    message += symbol->getName();
  }
  return llvm::createStringError(message);
}

llvm::Expected<Limit> BudgetCollector::parseLimit(StringRef name,
                                                  StringRef bound) {
  llvm::Expected<Limit> limit = findLimit(name);
  if (limit)
    if (llvm::Error error = setBound(*limit, bound))
      return std::move(error);
  return limit;
}

LogicalResult BudgetCollector::addOption(StringRef option, StringRef bound) {
  std::string name = llvm::join(llvm::split(option, '-'), "_");
  llvm::Expected<Limit> limit = parseLimit(name, bound);
  if (!limit)
    return emitError(module.getLoc(), "option ")
           << option << ": " << llvm::toString(limit.takeError());
  SubjectPtr subject = getModule(module);
  if (!limit->quantity->measure(*subject))
    return emitError(module.getLoc(), "option ")
           << option << ": a module with several entries has no "
           << limit->quantity->name;
  limit->source = ("option " + option).str();
  add(std::move(subject), std::move(*limit));
  return success();
}

static StringRef getKindText(Kind kind) {
  switch (kind) {
  case Kind::Module:
    return "module";
  case Kind::Function:
    return "function";
  case Kind::Scope:
    return "scope";
  case Kind::OperationKind:
    return "kind of operations";
  case Kind::Operation:
    return "operation";
  }
  llvm_unreachable("unknown kind");
}

LogicalResult BudgetCollector::addAttribute(Operation *op,
                                            Attribute attribute) {
  SubjectPtr subject = byAddress.count(op) ? byAddress[op] : nullptr;
  if (auto nested = dyn_cast<ModuleOp>(op))
    subject = getModule(nested);
  if (!subject)
    return op->emitError("'cost.budget' is for modules, functions with a body "
                         "and operations that are counted");
  for (NamedAttribute entry : cast<DictionaryAttr>(attribute)) {
    std::string bound;
    if (auto text = dyn_cast<StringAttr>(entry.getValue()))
      bound = text.str();
    else
      bound = llvm::toString(cast<IntegerAttr>(entry.getValue()).getValue(), 10,
                             /*Signed=*/true);
    llvm::Expected<Limit> limit = parseLimit(entry.getName(), bound);
    if (!limit)
      return op->emitError("'cost.budget': ")
             << llvm::toString(limit.takeError());
    if (!limit->quantity->measure(*subject))
      return op->emitError("'cost.budget': this ")
             << getKindText(subject->kind) << " has no "
             << limit->quantity->name;
    limit->source = "cost.budget";
    add(subject, std::move(*limit));
  }
  return success();
}

LogicalResult BudgetCollector::addAttributes() {
  auto name = StringAttr::get(module.getContext(), attr::budget);
  SmallVector<std::pair<Operation *, Attribute>> found;
  module->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (Attribute attribute = op->getDiscardableAttr(name))
      found.emplace_back(op, attribute);
  });
  if (found.empty())
    return success();

  llvm::DenseSet<Operation *> ops;
  for (auto [op, attribute] : found)
    ops.insert(op);
  for (const FunctionCost &function : cost.functions) {
    if (ops.contains(function.op) && !isa<ModuleOp>(function.op))
      byAddress[function.op] = getFunction(function);
    for (const OpRow &row : function.rows)
      if (ops.contains(row.op))
        byAddress[row.op] =
            std::make_shared<BudgetSubject>(getOperationSubject(row));
  }
  bool ok = true;
  for (auto [op, attribute] : found)
    ok &= succeeded(addAttribute(op, attribute));
  return success(ok);
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

LogicalResult BudgetCollector::addFile(StringRef path) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> buffer = openInputFile(path, &message);
  if (!buffer)
    return emitError(module.getLoc(), "cannot read budget '")
           << path << "': " << message;
  llvm::Expected<std::vector<BudgetFileEntry>> entries = readBudgetFile(
      *buffer, module.getContext(),
      [&](Limit &limit, StringRef text) { return setBound(limit, text); });
  if (!entries)
    return emitFileError(module, "budget '" + path + "'", entries.takeError());
  bool ok = true;
  for (const BudgetFileEntry &entry : *entries)
    ok &= succeeded(addEntry(entry));
  return success(ok);
}

/// How many components a scope pattern has; see getScopePrefix.
static unsigned getDepth(StringRef pattern) {
  char separator = pattern.contains('/') ? '/' : '.';
  return pattern.count(separator) + !pattern.starts_with(separator);
}

/// False for what is surely a slip of the pen. What has no rows need not be
/// loaded, and then only its dialect can be looked up.
static bool isKnownKind(StringRef name, MLIRContext *context) {
  StringRef dialect = name.split('.').first;
  if (Dialect *loaded = context->getLoadedDialect(dialect))
    return RegisteredOperationName::lookup(name, context) ||
           loaded->allowsUnknownOperations();
  return context->allowsUnregisteredDialects() ||
         llvm::is_contained(context->getAvailableDialects(), dialect);
}

FailureOr<SmallVector<BudgetCollector::SubjectPtr>>
BudgetCollector::findSubjects(const BudgetFileEntry &entry) {
  if (entry.kind == Kind::Module)
    return SmallVector<SubjectPtr>{getModule(module)};

  llvm::Expected<llvm::GlobPattern> glob =
      llvm::GlobPattern::create(entry.pattern, /*MaxSubPatterns=*/64);
  if (!glob) {
    emitError(entry.loc, "malformed pattern '")
        << entry.pattern << "': " << llvm::toString(glob.takeError());
    return failure();
  }
  SmallVector<SubjectPtr> subjects;
  if (entry.kind == Kind::Function) {
    for (const FunctionCost &function : cost.functions)
      if (!isa<ModuleOp>(function.op) &&
          (function.name == entry.pattern || glob->match(function.name)))
        subjects.push_back(getFunction(function));
    if (!subjects.empty())
      return subjects;
    InFlightDiagnostic diagnostic =
        emitError(entry.loc, "no function with a body matches '")
        << entry.pattern << "'";
    StringRef separator = "; there are ";
    for (const FunctionCost &function : cost.functions)
      if (!isa<ModuleOp>(function.op))
        diagnostic << std::exchange(separator, ", ") << function.name;
    return failure();
  }

  unsigned depth = getDepth(entry.pattern);
  llvm::MapVector<StringRef, std::vector<const OpRow *>> groups;
  for (const FunctionCost &function : cost.functions)
    for (const OpRow &row : function.rows) {
      StringRef name =
          entry.kind == Kind::Scope
              ? getScopePrefix(getScopeName(row.op->getLoc()), depth)
              : row.op->getName().getStringRef();
      if (!name.empty() && (name == entry.pattern || glob->match(name)))
        groups[name].push_back(&row);
    }
  if (groups.empty() && entry.kind == Kind::Scope)
    return emitError(entry.loc, "no operation is in scope '")
           << entry.pattern << "'";
  if (groups.empty()) {
    bool isGlob = entry.pattern.find_first_of("*?[{\\") != std::string::npos;
    if (!isGlob && !isKnownKind(entry.pattern, module.getContext()))
      return emitError(entry.loc, "unknown operation '")
             << entry.pattern << "'";
    // None of a kind: 0 of everything.
    groups[entry.pattern];
  }
  for (auto &[name, rows] : groups) {
    SubjectPtr &subject = byName[{entry.kind, name.str()}];
    if (!subject)
      subject = std::make_shared<BudgetSubject>(
          getSumSubject(entry.kind, name, rows, module));
    subjects.push_back(subject);
  }
  return subjects;
}

LogicalResult BudgetCollector::addEntry(const BudgetFileEntry &entry) {
  FailureOr<SmallVector<SubjectPtr>> subjects = findSubjects(entry);
  if (failed(subjects))
    return failure();
  for (const Limit &limit : entry.limits)
    for (const SubjectPtr &subject : *subjects) {
      if (!limit.quantity->measure(*subject))
        return emitError(*limit.loc, "a ")
               << getKindText(entry.kind) << " has no " << limit.quantity->name;
      add(subject, limit);
    }
  return success();
}

//===----------------------------------------------------------------------===//
// All together
//===----------------------------------------------------------------------===//

LogicalResult BudgetCollector::checkContradictions() const {
  // The tightest of each subject and quantity.
  using Key = std::pair<const BudgetSubject *, const BudgetQuantity *>;
  llvm::MapVector<Key, std::array<const Limit *, 2>> tightest;
  auto isBelow = [](const Limit &a, const Limit &b) {
    return *a.bound.getConstant() * b.divisor <
           *b.bound.getConstant() * a.divisor;
  };
  for (const Budget &budget : budgets) {
    const Limit &limit = budget.limit;
    if (limit.baseline || !limit.bound.isConstant())
      continue;
    Key key(budget.subject.get(), limit.quantity);
    const Limit *&known = tightest[key][limit.isMax];
    if (!known ||
        (limit.isMax ? isBelow(limit, *known) : isBelow(*known, limit)))
      known = &limit;
  }
  bool ok = true;
  for (const auto &[key, limits] : tightest) {
    const Limit *min = limits[0], *max = limits[1];
    if (!min || !max || !isBelow(*max, *min))
      continue;
    // In a file there is a line to go to.
    const Limit *later = max->loc ? max : min;
    emitError(later->loc ? Location(*later->loc) : key.first->op->getLoc(),
              "contradictory limits: ")
        << max->getName() << " of " << getBoundText(*max) << " (" << max->source
        << ") is below " << min->getName() << " of " << getBoundText(*min)
        << " (" << min->source << ")";
    ok = false;
  }
  return success(ok);
}
