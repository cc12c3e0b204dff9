//===- cost-diff.cpp - What changed between two reports or modules --------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Exits with 0 whatever changed, with 1 if a figure increased that
// --fail-on-increase names, and with 2 if it cannot compare.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Report/Diff.h"
#include "mlir-cost/Support/OutputFile.h"
#include "mlir-cost/Support/Units.h"
#include "mlir-cost/Transforms/AnalysisOptions.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Support/FileUtilities.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/WithColor.h"

using namespace mlir;
using namespace mlir::cost;
namespace cl = llvm::cl;

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

static cl::OptionCategory category("cost-diff");
static cl::OptionCategory counting("Modules are counted as cost-summary does");

static cl::opt<std::string> oldPath(cl::Positional, cl::Required,
                                    cl::desc("OLD"), cl::cat(category));
static cl::opt<std::string> newPath(cl::Positional, cl::Required,
                                    cl::desc("NEW"), cl::cat(category));

enum class Format { Text, Markdown, Json };
static cl::opt<Format> format(
    "format", cl::desc("What to print"), cl::init(Format::Text),
    cl::values(clEnumValN(Format::Text, "text", "tables"),
               clEnumValN(Format::Markdown, "markdown",
                          "tables for a pull request's comment"),
               clEnumValN(Format::Json, "json", "docs/diff.schema.json")),
    cl::cat(category));
static cl::opt<std::string> output("o", cl::desc("File to write"),
                                   cl::value_desc("file"), cl::init("-"),
                                   cl::cat(category));
static cl::opt<unsigned>
    depth("depth", cl::desc("Components of names that make a scope"),
          cl::init(2), cl::cat(category));
static cl::opt<unsigned>
    top("top",
        cl::desc("Show the N largest changes and sum up the others (0: "
                 "all)"),
        cl::init(20), cl::cat(category));
static cl::opt<std::string>
    sortBy("sort", cl::desc("Quantity by which changes are sorted"),
           cl::value_desc("quantity"), cl::cat(category));
static cl::list<std::string> failOnIncrease(
    "fail-on-increase", cl::ValueOptional, cl::CommaSeparated,
    cl::desc("Exit with 1 if one of these totals increased, or if that cannot "
             "be told (default: any)"),
    cl::value_desc("macs,flops,..."), cl::cat(category));
static cl::opt<bool>
    allowUnregistered("allow-unregistered-dialect",
                      cl::desc("Read operations of unknown dialects"),
                      cl::cat(counting));

static cl::list<std::string>
    entries("entry", cl::CommaSeparated,
            cl::desc("Functions that run once (default: the public functions "
                     "that nobody calls)"),
            cl::cat(counting));
static cl::list<std::string>
    bindings("bind", cl::CommaSeparated,
             cl::desc("Numbers for symbols: batch=8,arg0.d1=128"),
             cl::cat(counting));
static cl::opt<bool> countPadding(
    "padding", cl::init(true), cl::cat(counting),
    cl::desc("Count the products of tosa convolutions with padding"));
static cl::opt<uint64_t> transcendentalWeight(
    "transcendental-weight", cl::init(0), cl::cat(counting),
    cl::desc("FLOPs that an evaluation of exp, tanh and their like counts as"));
static cl::opt<bool>
    reduceMinusOne("reduce-minus-one", cl::init(false), cl::cat(counting),
                   cl::desc("A reduction of n values counts n - 1"));
static cl::opt<bool> countElementwise(
    "elementwise", cl::init(true), cl::cat(counting),
    cl::desc("Count the arithmetic of element-wise operations"));
static cl::opt<std::string> parameterArguments(
    "params", cl::cat(counting), cl::value_desc("args[:N]"),
    cl::desc("Arguments of entries that are parameters besides the marked "
             "ones"));
static cl::opt<InPlace> inPlace(
    "in-place",
    cl::desc("Whether element-wise results take the memory of operands that "
             "end there"),
    cl::init(InPlace::On), cl::cat(counting),
    cl::values(clEnumValN(InPlace::On, "on", ""),
               clEnumValN(InPlace::Off, "off", ""),
               clEnumValN(InPlace::On, "true", "as on"),
               clEnumValN(InPlace::Off, "false", "as off")));
static cl::opt<uint64_t>
    alignment("alignment", cl::init(16), cl::cat(counting),
              cl::desc("Bytes to which the offsets of an arena are rounded"));
static cl::opt<BranchRule> branches(
    "branches", cl::desc("Which alternative of a branch counts"),
    cl::init(BranchRule::Max), cl::cat(counting),
    cl::values(clEnumValN(BranchRule::Max, "max", "the one that costs most"),
               clEnumValN(BranchRule::Expected, "expected",
                          "each by its cost.branch_weights"),
               clEnumValN(BranchRule::Sum, "sum", "all")));

/// Says what is wrong and gives the exit code for it.
static int fail(const llvm::Twine &message) {
  llvm::WithColor::error(llvm::errs(), "cost-diff") << message << '\n';
  return 2;
}

//===----------------------------------------------------------------------===//
// Input
//===----------------------------------------------------------------------===//

static bool isJson(llvm::MemoryBufferRef buffer) {
  if (buffer.getBufferIdentifier().ends_with(".json"))
    return true;
  // `{-#` begins the resources of a module.
  StringRef text = buffer.getBuffer().ltrim();
  return text.starts_with('{') && !text.starts_with("{-#");
}

namespace {
/// What both inputs are read with.
struct Readers {
  MLIRContext &context;
  QuantityParser &parser;
  /// How many modules have no symbol of this name.
  llvm::StringMap<unsigned> unusedBindings;
  unsigned numModules = 0;
};
} // namespace

/// Diagnostics say the rest.
static llvm::Expected<ReportRecord>
readModule(std::unique_ptr<llvm::MemoryBuffer> buffer, Readers &readers) {
  std::string name = buffer->getBufferIdentifier().str();
  auto failure = [&] {
    return llvm::createStringError("cannot count '" + name + "'");
  };
  auto sourceMgr = std::make_shared<llvm::SourceMgr>();
  sourceMgr->AddNewSourceBuffer(std::move(buffer), llvm::SMLoc());
  SourceMgrDiagnosticHandler diagnostics(*sourceMgr, &readers.context);
  OwningOpRef<ModuleOp> module =
      parseSourceFile<ModuleOp>(sourceMgr, ParserConfig(&readers.context));
  if (!module)
    return failure();
  FailureOr<CostOptions> options =
      parseOptions(*module, llvm::to_vector(entries), llvm::to_vector(bindings),
                   {countPadding, transcendentalWeight, reduceMinusOne,
                    countElementwise, branches, inPlace, alignment},
                   parameterArguments);
  if (failed(options))
    return failure();
  ModuleCost cost = analyzeModule(*module, *options);
  if (failed(checkConflicts(cost)))
    return failure();
  ++readers.numModules;
  for (const std::string &name : cost.unusedBindings)
    ++readers.unusedBindings[name];
  return makeRecord(cost, readers.parser);
}

static llvm::Expected<ReportRecord> readInput(StringRef path,
                                              Readers &readers) {
  std::string message;
  std::unique_ptr<llvm::MemoryBuffer> buffer = openInputFile(path, &message);
  if (!buffer)
    return llvm::createStringError(message);
  if (isJson(*buffer))
    return readJsonReport(*buffer, readers.parser);
  return readModule(std::move(buffer), readers);
}

//===----------------------------------------------------------------------===//
// Output
//===----------------------------------------------------------------------===//

static void print(const Diff &diff, const DiffOptions &options,
                  llvm::raw_ostream &os) {
  switch (format) {
  case Format::Text:
    return printTextDiff(diff, options, os);
  case Format::Markdown:
    return printMarkdownDiff(diff, options, os);
  case Format::Json:
    return printJsonDiff(diff, os);
  }
}

/// Says that no quantity has this name.
static int failForQuantity(StringRef name, ArrayRef<StringRef> others) {
  std::string known;
  llvm::raw_string_ostream os(known);
  for (const MetricInfo &info : getMetrics())
    os << (known.empty() ? "" : ", ") << info.name;
  for (StringRef other : others)
    os << ", " << other;
  return fail("unknown quantity '" + name + "': expected one of " + known);
}

/// Totals that are no sums, and so no metrics.
static constexpr StringLiteral memoryTotals[] = {"peak_bytes", "arena_bytes"};

/// Reports each of the totals in `names`, or all if there are none, that is
/// larger than it was, or may be.
static bool increases(const Diff &diff, ArrayRef<StringRef> names) {
  bool found = false;
  auto report = [&]() -> llvm::raw_ostream & {
    found = true;
    return llvm::WithColor::error(llvm::errs(), "cost-diff");
  };
  SmallVector<StringRef> missing(names);
  for (const TotalChange &change : getTotalChanges(diff)) {
    llvm::erase(missing, change.name);
    if (!names.empty() && !llvm::is_contained(names, change.name))
      continue;
    auto print = [](const std::optional<Quantity> &figure) {
      return figure ? figure->str() : "unknown";
    };
    std::string from = print(change.before), to = print(change.after);
    switch (getGrowth(diff, change)) {
    case Growth::No:
      break;
    case Growth::Yes:
      report() << change.name << " increased by "
               << (*change.after - *change.before) << ", from " << from
               << " to " << to << '\n';
      break;
    case Growth::Perhaps:
      report() << "cannot tell whether " << change.name << " increased from "
               << from << " to " << to << '\n';
      break;
    }
  }
  for (StringRef name : missing)
    report() << "cannot tell whether " << name
             << " increased: the reports do not both have it\n";
  uint64_t before = diff.before->totals.unknownOps;
  uint64_t after = diff.after->totals.unknownOps;
  if (after > before)
    report() << "cannot tell what increased: operations of unknown cost were "
             << before << " and are " << after << '\n';
  return found;
}

int main(int argc, char **argv) {
  llvm::InitLLVM initLLVM(argc, argv);
  cl::HideUnrelatedOptions({&category, &counting});
  cl::ParseCommandLineOptions(argc, argv,
                              "What changed between two JSON reports of "
                              "cost-summary, or two modules\n");

  DiffOptions options;
  options.depth = depth;
  options.top = top;
  options.colors = output == "-" && llvm::outs().has_colors() &&
                   !llvm::sys::Process::GetEnv("NO_COLOR");
  if (!sortBy.empty() && !(options.sort = findMetric(sortBy)))
    return failForQuantity(sortBy, {});
  SmallVector<StringRef> watched;
  for (StringRef name : failOnIncrease) {
    if (name.empty())
      continue;
    if (!findMetric(name) && !llvm::is_contained(memoryTotals, name))
      return failForQuantity(name, {memoryTotals[0], memoryTotals[1]});
    watched.push_back(name);
  }

  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registry.insert<CostDialect>();
  registerModels(registry);
  MLIRContext context(registry);
  context.allowUnregisteredDialects(allowUnregistered);
  QuantityParser parser;
  Readers readers{context, parser, {}, 0};
  llvm::Expected<ReportRecord> before = readInput(oldPath, readers);
  if (!before)
    return fail(llvm::toString(before.takeError()));
  llvm::Expected<ReportRecord> after = readInput(newPath, readers);
  if (!after)
    return fail(llvm::toString(after.takeError()));
  if (readers.numModules == 0 && !bindings.empty())
    return fail("nothing to bind: reports are read as they are");
  for (const auto &unused : readers.unusedBindings)
    if (unused.second == readers.numModules)
      return fail("cannot bind '" + unused.first() +
                  "': no symbol has this name");
  Diff diff = diffReports(*before, oldPath, *after, newPath, options);

  if (output == "-") {
    print(diff, options, llvm::outs());
    llvm::outs().flush();
  } else if (llvm::Error error = writeFile(output, [&](llvm::raw_ostream &os) {
               print(diff, options, os);
             })) {
    return fail("cannot write '" + output +
                "': " + llvm::toString(std::move(error)));
  }

  return failOnIncrease.getNumOccurrences() != 0 && increases(diff, watched);
}
