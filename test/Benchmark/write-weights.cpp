//===- write-weights.cpp - Bytecode with many weights, for a benchmark ----===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Writes a chain of matrix products as bytecode, with its weights as resources
// or without: `write-weights FILE full` and `write-weights FILE elided`.
//
//===----------------------------------------------------------------------===//

#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/AsmState.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace mlir;

static constexpr unsigned layers = 64;
/// Of the square weights of the chain: 64 * 2048 * 2048 * 4 bytes are 1 GiB.
static constexpr unsigned extent = 2048;

static std::string generate() {
  std::string text;
  llvm::raw_string_ostream os(text);
  std::string type = llvm::formatv("tensor<8x{0}xf32>", extent);
  os << "func.func @main(%x0: " << type << ") -> " << type << " {\n"
     << "  %e = tensor.empty() : " << type << "\n";
  for (unsigned i = 0; i < layers; ++i)
    os << llvm::formatv(R"mlir(
  %w{0} = arith.constant dense_resource<w{0}> : tensor<{2}x{2}xf32>
  %x{1} = linalg.matmul ins(%x{0}, %w{0} : {3}, tensor<{2}x{2}xf32>)
                        outs(%e : {3}) -> {3})mlir",
                        i, i + 1, extent, type);
  os << "\n  return %x" << layers << " : " << type << "\n}\n";
  return text;
}

int main(int argc, char **argv) {
  if (argc != 3 ||
      (StringRef(argv[2]) != "full" && StringRef(argv[2]) != "elided")) {
    llvm::errs() << "usage: " << argv[0] << " FILE full|elided\n";
    return 1;
  }
  DialectRegistry registry;
  registry.insert<arith::ArithDialect, func::FuncDialect, linalg::LinalgDialect,
                  tensor::TensorDialect>();
  MLIRContext context(registry);
  OwningOpRef<ModuleOp> module =
      parseSourceString<ModuleOp>(generate(), &context);
  if (!module)
    return 1;
  // All weights are the same memory here; the file holds each.
  std::vector<char> data(size_t(extent) * extent * sizeof(float), 1);
  if (StringRef(argv[2]) == "full")
    for (unsigned i = 0; i < layers; ++i)
      DenseResourceElementsHandle::getManagerInterface(&context)
          .getBlobManager()
          .update("w" + std::to_string(i),
                  UnmanagedAsmResourceBlob::allocateWithAlign(data,
                                                              alignof(float)));
  std::error_code error;
  llvm::ToolOutputFile file(argv[1], error, llvm::sys::fs::OF_None);
  if (error || failed(writeBytecodeToFile(*module, file.os()))) {
    llvm::errs() << "cannot write '" << argv[1] << "'\n";
    return 1;
  }
  file.keep();
  return 0;
}
