//===- EqualExtents.cpp - Dynamic extents that must be equal --------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Analysis/EqualExtents.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/CallInterfaces.h"

#include "llvm/ADT/IntEqClasses.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace mlir::cost;

static bool isDynamic(Type type) {
  // Asks the commonest type before the interface.
  if (auto tensor = dyn_cast<RankedTensorType>(type))
    return !tensor.hasStaticShape();
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped && shaped.hasRank() && !shaped.hasStaticShape();
}

namespace {
/// Numbers the origins as they are met and joins them.
class Classes {
public:
  Classes(Block &block, ExtentTracer &scout) : block(block), scout(scout) {}

  void add(ArrayRef<OperandExtent> equal);
  std::vector<EqualOrigins> take();

private:
  std::optional<unsigned> getNumber(const Quantity &extent);

  Block &block;
  ExtentTracer &scout;
  llvm::MapVector<const Atom *, Origin> origins;
  llvm::DenseMap<const Atom *, unsigned> numbers;
  llvm::IntEqClasses classes;
  /// The constant that an origin is equal to.
  llvm::DenseMap<unsigned, Quantity> constants;
};
} // namespace

/// The origin that an extent is, if it is no expression, and if what it belongs
/// to is there in every run.
std::optional<unsigned> Classes::getNumber(const Quantity &extent) {
  const Atom *only = nullptr;
  unsigned count = 0;
  extent.forEachAtom([&](const Atom *atom) {
    only = atom;
    ++count;
  });
  std::optional<Origin> origin =
      count == 1 ? scout.findOrigin(only) : std::nullopt;
  if (!origin || extent != scout.getContext().get(only) ||
      origin->value.getParentBlock() != &block ||
      isa_and_nonnull<CallOpInterface>(origin->value.getDefiningOp()))
    return std::nullopt;
  auto [it, inserted] = numbers.try_emplace(only, origins.size());
  if (inserted) {
    origins.insert({only, *origin});
    classes.grow(origins.size());
  }
  return it->second;
}

void Classes::add(ArrayRef<OperandExtent> equal) {
  std::optional<Quantity> constant;
  SmallVector<unsigned, 4> members;
  for (auto [operand, dim] : equal) {
    Quantity extent = scout.getExtent(operand, dim);
    if (extent.isConstant())
      constant = constant ? constant : extent;
    else if (std::optional<unsigned> number = getNumber(extent))
      members.push_back(*number);
  }
  for (unsigned member : members) {
    if (constant)
      constants.try_emplace(member, *constant);
    classes.join(members.front(), member);
  }
}

std::vector<EqualOrigins> Classes::take() {
  classes.compress();
  std::vector<EqualOrigins> found(classes.getNumClasses());
  for (const auto &[atom, origin] : origins) {
    unsigned number = numbers.lookup(atom);
    EqualOrigins &members = found[classes[number]];
    members.origins.push_back(origin);
    if (auto it = constants.find(number);
        it != constants.end() && !members.quantity)
      members.quantity = it->second;
  }
  llvm::erase_if(found, [](const EqualOrigins &members) {
    return members.origins.size() < 2 && !members.quantity;
  });
  // Arguments first, by number: they have names whether asked for or not.
  for (EqualOrigins &members : found) {
    auto isArgument = [](const Origin &origin) {
      return isa<BlockArgument>(origin.value);
    };
    auto arguments = llvm::make_filter_range(members.origins, isArgument);
    SmallVector<Origin, 2> ordered(arguments.begin(), arguments.end());
    llvm::sort(ordered, [](const Origin &a, const Origin &b) {
      return std::pair(cast<BlockArgument>(a.value).getArgNumber(),
                       a.aspect.index) <
             std::pair(cast<BlockArgument>(b.value).getArgNumber(),
                       b.aspect.index);
    });
    llvm::copy_if(members.origins, std::back_inserter(ordered),
                  [&](const Origin &origin) { return !isArgument(origin); });
    members.origins = std::move(ordered);
  }
  return found;
}

/// A cast says which extent its source has where the program is right.
static void addCast(Operation &op, Classes &classes) {
  auto from = cast<ShapedType>(op.getOperand(0).getType());
  auto to = cast<ShapedType>(op.getResult(0).getType());
  if (!from.hasRank() || !to.hasRank())
    return;
  for (unsigned dim = 0, rank = to.getRank(); dim < rank; ++dim)
    if (from.isDynamicDim(dim) && !to.isDynamicDim(dim))
      classes.add({{op.getOperand(0), dim}, {op.getResult(0), dim}});
}

std::vector<EqualOrigins> mlir::cost::findEqualOrigins(Block &block,
                                                       ExtentTracer &scout) {
  bool any = llvm::any_of(block.getArgumentTypes(), isDynamic) ||
             llvm::any_of(block, [](Operation &op) {
               return llvm::any_of(op.getResultTypes(), isDynamic);
             });
  if (!any)
    return {};
  Classes classes(block, scout);
  for (Operation &op : block) {
    if (llvm::none_of(op.getOperandTypes(), isDynamic))
      continue;
    if (isa<tensor::CastOp, memref::CastOp>(op))
      addCast(op, classes);
    if (op.getNumOperands() < 2)
      continue;
    if (auto model = dyn_cast<CostOpInterface>(op))
      for (const EqualExtents &equal : model.getEqualExtents())
        classes.add(equal);
  }
  return classes.take();
}

std::optional<unsigned> ExtentTracer::findClass(Value value,
                                                Aspect aspect) const {
  if (aspect.kind == Aspect::Entries || classes.empty())
    return std::nullopt;
  if (aspect.kind == Aspect::Extent) {
    auto it = extentClasses.find({value, aspect.index});
    return it == extentClasses.end() ? std::nullopt : std::optional(it->second);
  }
  auto it = integerClasses.find(value);
  return it == integerClasses.end() ? std::nullopt : std::optional(it->second);
}

/// What an origin has been called, or bound to.
std::optional<Quantity> ExtentTracer::findKnown(const Origin &origin) const {
  if (origin.aspect.kind == Aspect::Extent)
    if (auto it = extents.find({origin.value, origin.aspect.index});
        it != extents.end())
      return it->second;
  auto argument = dyn_cast<BlockArgument>(origin.value);
  return argument ? symbols->findBinding(
                        function, getArgumentName(argument, origin.aspect))
                  : std::nullopt;
}

/// The same, or what an equal one is known to be.
std::optional<Quantity> ExtentTracer::findGiven(const Origin &origin) const {
  if (std::optional<unsigned> number = findClass(origin.value, origin.aspect))
    if (classes[*number].quantity)
      return classes[*number].quantity;
  return findKnown(origin);
}

void ExtentTracer::unite(std::vector<EqualOrigins> found,
                         llvm::function_ref<void(const llvm::Twine &)> report) {
  classes = std::move(found);
  for (auto [number, equal] : llvm::enumerate(classes)) {
    // The number that one is bound to is that of all; else a name that the user
    // gave to one.
    std::optional<Quantity> named;
    std::string bound;
    for (const Origin &origin : equal.origins) {
      if (origin.aspect.kind == Aspect::Extent)
        extentClasses[{origin.value, origin.aspect.index}] = number;
      else
        integerClasses[origin.value] = number;
      std::optional<Quantity> known = findKnown(origin);
      if (!known)
        continue;
      if (!known->isConstant()) {
        named = named ? named : known;
        continue;
      }
      std::string name =
          getArgumentName(cast<BlockArgument>(origin.value), origin.aspect);
      if (!equal.quantity)
        equal.quantity = known;
      else if (*equal.quantity != *known)
        report("cannot bind '" + name + "' to " + known->str() +
               (bound.empty() ? ": it is "
                              : ": it is the extent '" + bound +
                                    "', which is bound to ") +
               equal.quantity->str());
      bound = bound.empty() ? name : bound;
    }
    if (!equal.quantity)
      equal.quantity = named;
  }
}
