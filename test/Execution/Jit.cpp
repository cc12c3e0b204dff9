//===- Jit.cpp - Runs functions of many modules ---------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Jit.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/ExecutionEngine/ExecutionEngine.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/Support/TargetSelect.h"

using namespace mlir;
using namespace mlir::cost::test;

Jit::Jit(MLIRContext *context)
    : all(ModuleOp::create(UnknownLoc::get(context))) {
  llvm::InitializeNativeTarget();
  llvm::InitializeNativeTargetAsmPrinter();
}

Jit::~Jit() = default;

void Jit::add(ModuleOp module, StringRef suffix) {
  auto isDeclaration = [](SymbolOpInterface symbol) {
    auto function = dyn_cast<LLVM::LLVMFuncOp>(symbol.getOperation());
    return function && function.isExternal();
  };
  for (auto symbol : module.getOps<SymbolOpInterface>()) {
    if (isDeclaration(symbol))
      continue;
    auto name = StringAttr::get(module.getContext(), symbol.getName() + suffix);
    LogicalResult renamed =
        SymbolTable::replaceAllSymbolUses(symbol, name, module);
    assert(succeeded(renamed) && "a use of a symbol is not known");
    (void)renamed;
    symbol.setName(name);
  }
  Block *target = all->getBody();
  SymbolTable symbols(*all);
  for (Operation &op : llvm::make_early_inc_range(*module.getBody())) {
    auto symbol = dyn_cast<SymbolOpInterface>(op);
    bool isKnown =
        symbol && isDeclaration(symbol) && symbols.lookup(symbol.getName());
    if (!isKnown)
      op.moveBefore(target, target->end());
  }
}

llvm::Error Jit::compile() {
  StringRef libraries[] = {MLIR_COST_RUNNER_LIBRARIES};
  ExecutionEngineOptions options;
  options.jitCodeGenOptLevel = llvm::CodeGenOptLevel::None;
  options.sharedLibPaths = libraries;
  options.enableGDBNotificationListener = false;
  options.enablePerfNotificationListener = false;
  auto created = ExecutionEngine::create(*all, options);
  if (!created)
    return created.takeError();
  engine = std::move(*created);
  engine->initialize();
  return llvm::Error::success();
}

/// The bytes of one element.
static SmallVector<char> getElement(Type type, int64_t value) {
  llvm::APInt bits(64, value, /*isSigned=*/true);
  if (auto complex = dyn_cast<ComplexType>(type)) {
    SmallVector<char> part = getElement(complex.getElementType(), value);
    SmallVector<char> both = part;
    both.append(part);
    return both;
  }
  if (auto floating = dyn_cast<FloatType>(type)) {
    llvm::APFloat number(static_cast<double>(value));
    bool losesInfo;
    number.convert(floating.getFloatSemantics(),
                   llvm::APFloat::rmNearestTiesToEven, &losesInfo);
    bits = number.bitcastToAPInt();
  } else if (auto integer = dyn_cast<IntegerType>(type)) {
    bits = bits.zextOrTrunc(integer.getWidth());
  }
  unsigned size = llvm::PowerOf2Ceil(llvm::divideCeil(bits.getBitWidth(), 8));
  SmallVector<char> bytes(size);
  for (unsigned i = 0; i < size; ++i)
    if (8 * i < bits.getBitWidth())
      bytes[i] = bits.lshr(8 * i).zextOrTrunc(8).getZExtValue();
  return bytes;
}

namespace {
/// A memref as the compiled code sees it, and its storage.
class Buffer {
public:
  explicit Buffer(const Argument &argument) {
    auto type = cast<MemRefType>(argument.type);
    SmallVector<int64_t> strides;
    int64_t offset;
    if (failed(type.getStridesAndOffset(strides, offset)))
      return;
    if (ShapedType::isDynamic(offset))
      offset = 0;
    int64_t size = 1, last = offset;
    for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
      if (ShapedType::isDynamic(strides[dim]))
        strides[dim] = size;
      size = strides[dim] * argument.shape[dim];
      last += strides[dim] * std::max<int64_t>(argument.shape[dim] - 1, 0);
    }
    SmallVector<char> element =
        getElement(type.getElementType(), argument.value);
    // Some room more, for what reads beside the end of an empty dimension.
    for (int64_t i = 0; i < last + 16; ++i)
      storage.insert(storage.end(), element.begin(), element.end());
    words = {reinterpret_cast<intptr_t>(storage.data()),
             reinterpret_cast<intptr_t>(storage.data()), offset};
    words.append(argument.shape.begin(), argument.shape.end());
    words.append(strides);
    address = words.data();
  }
  /// Where the pointer to the descriptor is.
  void *getPacked() { return &address; }

private:
  std::vector<char> storage;
  SmallVector<int64_t> words;
  void *address = nullptr;
};
} // namespace

llvm::Error Jit::call(StringRef name, ArrayRef<Argument> arguments,
                      TypeRange results) {
  // Enough for what any case returns.
  std::vector<int64_t> returned(1024);
  void *returnedAddress = returned.data();
  bool returnsScalar = results.size() == 1 && !isa<MemRefType>(results[0]);

  std::vector<std::unique_ptr<Buffer>> buffers;
  std::vector<SmallVector<char>> scalars;
  scalars.reserve(arguments.size());
  SmallVector<void *> packed;
  if (!results.empty() && !returnsScalar)
    packed.push_back(&returnedAddress);
  for (const Argument &argument : arguments) {
    if (isa<MemRefType>(argument.type)) {
      buffers.push_back(std::make_unique<Buffer>(argument));
      packed.push_back(buffers.back()->getPacked());
    } else {
      scalars.push_back(getElement(argument.type, argument.value));
      packed.push_back(scalars.back().data());
    }
  }
  if (returnsScalar)
    packed.push_back(returned.data());
  return engine->invokePacked(("_mlir_ciface_" + name).str(), packed);
}

llvm::Expected<ArrayRef<int64_t>> Jit::getGlobal(StringRef name, size_t size) {
  llvm::Expected<void *> address = engine->lookup(name);
  if (!address)
    return address.takeError();
  return ArrayRef(static_cast<const int64_t *>(*address), size);
}
