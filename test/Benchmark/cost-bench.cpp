//===- cost-bench.cpp - What counting costs, beside parsing ---------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// CPU time of the analysis and the passes, each also as a share of the time
// that MLIR takes to parse and verify the same text: machines differ, the share
// hardly does. One process, one thread, the median of some repetitions. Each
// repetition has a context of its own, so that whoever needs an attribute first
// pays for it, and only that one.
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/ModuleCost.h"
#include "mlir-cost/IR/CostDialect.h"
#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Transforms/Passes.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/InitAllDialects.h"
#include "mlir/InitAllExtensions.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <ctime>

using namespace mlir;
namespace cl = llvm::cl;

static cl::list<std::string> files(cl::Positional, cl::desc("[MODEL...]"));
static cl::opt<unsigned> repetitions("repetitions", cl::init(7),
                                     cl::desc("Take the median of N"));
static cl::opt<unsigned>
    generatedOps("generated-ops", cl::init(100000),
                 cl::desc("Operations in each generated module, 0 for none"));

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

namespace {
struct Input {
  std::string name;
  std::string text;
  /// Goals, in percent of the time to parse.
  double summaryGoal = 5;
  double annotateGoal = 5;
};
} // namespace

static constexpr unsigned opsPerLayer = 5;

/// Linear layers, three of the five operations linalg. `growth` is by how much
/// each is wider than the one before: 0 makes all alike.
static std::string generateLinalg(unsigned layers, unsigned growth) {
  std::string text;
  llvm::raw_string_ostream os(text);
  auto type = [&](unsigned layer) {
    return llvm::formatv("tensor<64x{0}xf32>", 64 + layer * growth).str();
  };
  os << "#id = affine_map<(d0, d1) -> (d0, d1)>\n"
     << "func.func @main(%x0: " << type(0) << ") -> " << type(layers) << " {\n"
     << "  %zero = arith.constant 0.0 : f32\n";
  for (unsigned i = 0; i < layers; ++i)
    os << llvm::formatv(
        R"mlir(
  %w{0} = arith.constant dense_resource<w{0}> : tensor<{2}x{3}xf32>
  %e{0} = tensor.empty() : {5}
  %f{0} = linalg.fill ins(%zero : f32) outs(%e{0} : {5}) -> {5}
  %m{0} = linalg.matmul ins(%x{0}, %w{0} : {4}, tensor<{2}x{3}xf32>)
                        outs(%f{0} : {5}) -> {5}
  %x{1} = linalg.generic {{indexing_maps = [#id, #id],
                           iterator_types = ["parallel", "parallel"]}
      ins(%m{0} : {5}) outs(%e{0} : {5}) {{
  ^bb0(%in: f32, %out: f32):
    %tanh = math.tanh %in : f32
    %product = arith.mulf %tanh, %in : f32
    linalg.yield %product : f32
  } -> {5})mlir",
        i, i + 1, 64 + i * growth, 64 + (i + 1) * growth, type(i), type(i + 1));
  os << "\n  return %x" << layers << " : " << type(layers) << "\n}\n";
  return text;
}

/// Pointwise convolutions, each one channel wider than the one before.
static std::string generateTosa(unsigned layers) {
  std::string text;
  llvm::raw_string_ostream os(text);
  auto type = [](unsigned layer) {
    return llvm::formatv("tensor<1x8x8x{0}xf32>", 64 + layer).str();
  };
  os << "func.func @main(%x0: " << type(0) << ") -> " << type(layers) << " {\n"
     << "  %zp = \"tosa.const\"() <{values = dense<0.0> : tensor<1xf32>}>"
     << " : () -> tensor<1xf32>\n"
     << "  %shift = \"tosa.const\"() <{values = dense<0> : tensor<1xi8>}>"
     << " : () -> tensor<1xi8>\n";
  for (unsigned i = 0; i < layers; ++i)
    os << llvm::formatv(
        R"mlir(
  %w{0} = "tosa.const"() <{{values = dense_resource<w{0}> : tensor<{3}x1x1x{2}xf32>}>
      : () -> tensor<{3}x1x1x{2}xf32>
  %b{0} = "tosa.const"() <{{values = dense_resource<b{0}> : tensor<{3}xf32>}>
      : () -> tensor<{3}xf32>
  %c{0} = tosa.conv2d %x{0}, %w{0}, %b{0}, %zp, %zp {{acc_type = f32,
      dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>,
      stride = array<i64: 1, 1>}
      : ({4}, tensor<{3}x1x1x{2}xf32>, tensor<{3}xf32>, tensor<1xf32>,
         tensor<1xf32>) -> {5}
  %s{0} = tosa.sigmoid %c{0} : ({5}) -> {5}
  %x{1} = tosa.mul %c{0}, %s{0}, %shift : ({5}, {5}, tensor<1xi8>) -> {5})mlir",
        i, i + 1, 64 + i, 65 + i, type(i), type(i + 1));
  os << "\n  return %x" << layers << " : " << type(layers) << "\n}\n";
  return text;
}

static std::optional<std::vector<Input>> readInputs() {
  std::vector<Input> inputs;
  for (const std::string &file : files) {
    auto buffer = llvm::MemoryBuffer::getFile(file, /*IsText=*/true);
    if (!buffer) {
      llvm::errs() << "cannot read '" << file
                   << "': " << buffer.getError().message() << "\n";
      return std::nullopt;
    }
    StringRef directory = llvm::sys::path::parent_path(file);
    inputs.push_back({(llvm::sys::path::filename(directory) + "/" +
                       llvm::sys::path::stem(file))
                          .str(),
                      (*buffer)->getBuffer().str()});
  }
  if (unsigned layers = generatedOps / opsPerLayer) {
    inputs.push_back({"linalg, all alike", generateLinalg(layers, 0)});
    // A new attribute for nearly every figure.
    inputs.push_back({"linalg, all different", generateLinalg(layers, 1),
                      /*summaryGoal=*/5, /*annotateGoal=*/20});
    inputs.push_back({"tosa, all different", generateTosa(layers),
                      /*summaryGoal=*/5, /*annotateGoal=*/20});
  }
  return inputs;
}

//===----------------------------------------------------------------------===//
// Measuring
//===----------------------------------------------------------------------===//

namespace {
enum Step { Parse, Analysis, Text, Json, Csv, Print, Annotate, numSteps };

/// Milliseconds.
using Times = std::array<double, numSteps>;

struct Measurement {
  size_t numOps = 0;
  Times median;
};
} // namespace

static double measure(llvm::function_ref<void()> run) {
  std::clock_t start = std::clock();
  run();
  return (std::clock() - start) * 1e3 / CLOCKS_PER_SEC;
}

/// Bodies of structured operations not counted.
static size_t countOps(ModuleOp module) {
  size_t numOps = 0;
  module->walk<WalkOrder::PreOrder>([&](Operation *op) {
    ++numOps;
    return isa<linalg::LinalgOp>(op) ? WalkResult::skip()
                                     : WalkResult::advance();
  });
  return numOps;
}

namespace {
class Benchmark {
public:
  /// Reports and IR are written to the file `output`: LLVM's null stream has no
  /// buffer, and takes longer.
  Benchmark(const Input &input, const DialectRegistry &registry,
            StringRef output)
      : input(input), registry(registry), output(output) {}

  FailureOr<Measurement> run();

private:
  /// Fails if the text does not parse or a pass fails.
  LogicalResult runOnce(Times &times);
  void print(ModuleOp module);

  const Input &input;
  const DialectRegistry &registry;
  StringRef output;
  /// To load beforehand: what the run before has loaded.
  std::vector<std::string> dialects;
  size_t numOps = 0;
};
} // namespace

void Benchmark::print(ModuleOp module) {
  std::error_code error;
  llvm::raw_fd_ostream os(output, error);
  module->print(os);
}

LogicalResult Benchmark::runOnce(Times &times) {
  MLIRContext context(registry, MLIRContext::Threading::DISABLED);
  for (const std::string &dialect : dialects)
    context.getOrLoadDialect(dialect);
  OwningOpRef<ModuleOp> module;
  times[Parse] = measure([&] {
    module = parseSourceString<ModuleOp>(input.text, ParserConfig(&context),
                                         input.name);
  });
  if (!module)
    return failure();
  numOps = countOps(*module);
  times[Analysis] = measure([&] { cost::analyzeModule(*module); });

  LogicalResult result = success();
  auto runPass = [&](const llvm::Twine &pipeline) {
    PassManager pm(&context);
    result = failure(failed(result) ||
                     failed(parsePassPipeline(pipeline.str(), pm)));
    return measure([&] {
      if (succeeded(result))
        result = pm.run(*module);
    });
  };
  times[Text] = runPass("cost-summary{format=text output=" + output + "}");
  times[Json] = runPass("cost-summary{format=json output=" + output + "}");
  times[Csv] = runPass("cost-summary{format=csv output=" + output + "}");
  times[Print] = measure([&] { print(*module); });
  times[Annotate] = runPass("cost-annotate");
  dialects.clear();
  for (Dialect *dialect : context.getLoadedDialects())
    dialects.push_back(dialect->getNamespace().str());
  return result;
}

FailureOr<Measurement> Benchmark::run() {
  Measurement measurement;
  std::array<std::vector<double>, numSteps> samples;
  // The first run loads dialects and code, and does not count.
  for (unsigned i = 0; i <= repetitions; ++i) {
    Times times;
    if (failed(runOnce(times)))
      return failure();
    for (unsigned step = 0; i > 0 && step < numSteps; ++step)
      samples[step].push_back(times[step]);
  }
  measurement.numOps = numOps;
  for (auto [median, values] : llvm::zip_equal(measurement.median, samples)) {
    auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    median = *middle;
  }
  return measurement;
}

//===----------------------------------------------------------------------===//
// Table
//===----------------------------------------------------------------------===//

static void printHeader() {
  llvm::outs() << "CPU time in ms and in % of parse, median of " << repetitions
               << "; summaries include the analysis\n"
               << llvm::formatv("{0,-29} {1,7} {2,5} {3,7}", "model", "ops",
                                "MB", "parse");
  for (const char *step : {"analysis", "print"})
    llvm::outs() << llvm::formatv(" {0,14}", step);
  for (const char *step :
       {"annotate < goal", "text < goal", "json < goal", "csv < goal"})
    llvm::outs() << llvm::formatv(" {0,18}", step);
  llvm::outs() << "\n";
}

static void printRow(const Input &input, const Measurement &measurement) {
  const Times &times = measurement.median;
  llvm::outs() << llvm::formatv("{0,-29} {1,7} {2,5:F1} {3,7:F1}", input.name,
                                measurement.numOps, input.text.size() / 1e6,
                                times[Parse]);
  auto percent = [&](Step step) { return 100 * times[step] / times[Parse]; };
  for (Step step : {Analysis, Print})
    llvm::outs() << llvm::formatv(" {0,7:F1} {1,5:F1}%", times[step],
                                  percent(step));
  for (Step step : {Annotate, Text, Json, Csv}) {
    double goal = step == Annotate ? input.annotateGoal : input.summaryGoal;
    llvm::outs() << llvm::formatv(" {0,7:F1} {1,5:F1} {2} {3,2:F0}",
                                  times[step], percent(step),
                                  percent(step) < goal ? '<' : '>', goal);
  }
  llvm::outs() << "\n";
  llvm::outs().flush();
}

int main(int argc, char **argv) {
  llvm::InitLLVM initLLVM(argc, argv);
  cl::ParseCommandLineOptions(argc, argv,
                              "CPU time of the cost passes, beside parsing\n");
  if (repetitions == 0) {
    llvm::errs() << "found 0 repetitions, expected at least 1\n";
    return 1;
  }
  DialectRegistry registry;
  registerAllDialects(registry);
  registerAllExtensions(registry);
  registry.insert<cost::CostDialect>();
  cost::registerModels(registry);
  cost::registerPasses();

  std::optional<std::vector<Input>> inputs = readInputs();
  if (!inputs)
    return 1;
  SmallString<128> output;
  if (std::error_code error =
          llvm::sys::fs::createTemporaryFile("cost-bench", "", output)) {
    llvm::errs() << "cannot create a temporary file: " << error.message()
                 << "\n";
    return 1;
  }
  llvm::FileRemover remover(output);
  printHeader();
  for (const Input &input : *inputs) {
    FailureOr<Measurement> measurement =
        Benchmark(input, registry, output).run();
    if (failed(measurement))
      return 1;
    printRow(input, *measurement);
  }
  return 0;
}
