//===- Enumeration.cpp - Sums by evaluation -------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The body becomes a straight list of instructions on registers, which runs on
// 64-bit integers and, if these overflow, again on big ones.
//
//===----------------------------------------------------------------------===//

#include "Polynomial.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <limits>

using namespace llvm;
using namespace mlir::cost;

//===----------------------------------------------------------------------===//
// Arithmetic of either width: true if it overflows
//===----------------------------------------------------------------------===//

static bool add(int64_t a, int64_t b, int64_t &result) {
  return AddOverflow(a, b, result);
}
static bool multiply(int64_t a, int64_t b, int64_t &result) {
  return MulOverflow(a, b, result);
}
static int64_t floorDiv(int64_t a, int64_t b) {
  return divideFloorSigned(a, b);
}
static int64_t ceilDiv(int64_t a, int64_t b) { return divideCeilSigned(a, b); }
static int64_t floorMod(int64_t a, int64_t b) {
  int64_t remainder = a % b;
  return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b
                                                      : remainder;
}
static bool overflowsOnDivision(int64_t a, int64_t b) {
  return a == std::numeric_limits<int64_t>::min() && b == -1;
}

static bool add(const DynamicAPInt &a, const DynamicAPInt &b,
                DynamicAPInt &result) {
  result = a + b;
  return false;
}
static bool multiply(const DynamicAPInt &a, const DynamicAPInt &b,
                     DynamicAPInt &result) {
  result = a * b;
  return false;
}
static DynamicAPInt floorMod(const DynamicAPInt &a, const DynamicAPInt &b) {
  return a - b * floorDiv(a, b);
}
static bool overflowsOnDivision(const DynamicAPInt &, const DynamicAPInt &) {
  return false;
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

namespace {
constexpr uint64_t maxEvaluations = 10'000'000;

enum class Op : uint8_t {
  Add,
  Multiply,
  CeilDiv,
  FloorDiv,
  Mod,
  Min,
  Max,
  Sum
};

struct Instruction {
  Op op;
  unsigned target, a, b = 0;
  /// Sum: `a` is the trip count, `b` the index; the body goes up to
  /// instruction `end` and leaves its value in `value`.
  unsigned end = 0, value = 0;
};

enum class Outcome { Done, Overflow, GivenUp };

class Program {
public:
  Program(const Atom *index, const DynamicAPInt &tripCount,
          const Quantity &body)
      : result(compileSum(index, Quantity(tripCount), body)) {}

  /// False if it cannot end within the budget, by the trip counts that are
  /// constant.
  bool mayEnd(uint64_t left) const {
    return leastEvaluations <= std::min(maxEvaluations, left);
  }

  /// Takes what it needs off `left`.
  template <typename Int> Outcome run(Int &value, uint64_t &left) const {
    std::vector<Int> registers(numRegisters, Int(0));
    for (const auto &[target, constant] : constants) {
      if (std::is_same_v<Int, int64_t> && !Quantity(constant).getInt64())
        return Outcome::Overflow;
      registers[target] = static_cast<Int>(constant);
    }
    uint64_t budget = std::min(maxEvaluations, left), before = budget;
    Outcome outcome = run(registers, 0, instructions.size(), budget);
    left -= outcome == Outcome::GivenUp ? before : before - budget;
    value = registers[result];
    return outcome;
  }

private:
  template <typename Int>
  Outcome run(std::vector<Int> &registers, unsigned begin, unsigned end,
              uint64_t &budget) const;

  unsigned compileConstant(const DynamicAPInt &value) {
    constants.emplace_back(numRegisters, value);
    return numRegisters++;
  }
  unsigned emit(Op op, unsigned a, unsigned b) {
    instructions.push_back({op, numRegisters, a, b});
    return numRegisters++;
  }
  unsigned compile(const Quantity &q);
  unsigned compile(const Atom *atom);
  unsigned compileSum(const Atom *index, const Quantity &tripCount,
                      const Quantity &body);

  unsigned numRegisters = 0;
  std::vector<Instruction> instructions;
  std::vector<std::pair<unsigned, DynamicAPInt>> constants;
  /// What has been computed where an instruction is about to be added.
  DenseMap<const Atom *, unsigned> known;
  /// How often the sum at hand evaluates its body, and all together do.
  uint64_t evaluations = 1, leastEvaluations = 0;
  unsigned result;
};
} // namespace

unsigned Program::compile(const Quantity &q) {
  std::optional<unsigned> sum;
  for (const Term &term : Polynomial::View(q)) {
    std::optional<unsigned> product;
    if (term.coefficient != 1 || term.factors.empty())
      product = compileConstant(term.coefficient);
    for (auto [atom, exponent] : term.factors) {
      unsigned factor = compile(atom);
      for (unsigned i = 0; i < exponent; ++i)
        product = product ? emit(Op::Multiply, *product, factor) : factor;
    }
    sum = sum ? emit(Op::Add, *sum, *product) : *product;
  }
  return sum ? *sum : compileConstant(DynamicAPInt(0));
}

static Op getOp(AtomKind kind) {
  switch (kind) {
  case AtomKind::CeilDiv:
    return Op::CeilDiv;
  case AtomKind::FloorDiv:
    return Op::FloorDiv;
  case AtomKind::Mod:
    return Op::Mod;
  case AtomKind::Min:
    return Op::Min;
  default:
    return Op::Max;
  }
}

unsigned Program::compile(const Atom *atom) {
  if (auto it = known.find(atom); it != known.end())
    return it->second;
  ArrayRef<Quantity> operands = atom->getOperands();
  unsigned target;
  if (atom->getKind() == AtomKind::Sum) {
    target = compileSum(atom->getBoundVariable(), operands[1], operands[3]);
  } else {
    unsigned a = compile(operands[0]), b = compile(operands[1]);
    target = emit(getOp(atom->getKind()), a, b);
  }
  known[atom] = target;
  return target;
}

unsigned Program::compileSum(const Atom *index, const Quantity &tripCount,
                             const Quantity &body) {
  unsigned count = compile(tripCount), sum = numRegisters++;
  unsigned variable = numRegisters++, position = instructions.size();
  instructions.push_back({Op::Sum, sum, count, variable});
  // Behind the loop, what its body computed may never have been.
  auto before = known;
  known[index] = variable;
  uint64_t outer = evaluations;
  if (std::optional<int64_t> constant = tripCount.getInt64())
    evaluations =
        SaturatingMultiply<uint64_t>(outer, std::max<int64_t>(*constant, 0));
  leastEvaluations = SaturatingAdd(leastEvaluations, evaluations);
  unsigned value = compile(body);
  evaluations = outer;
  known = std::move(before);
  instructions[position].end = instructions.size();
  instructions[position].value = value;
  return sum;
}

template <typename Int>
Outcome Program::run(std::vector<Int> &registers, unsigned begin, unsigned end,
                     uint64_t &budget) const {
  for (unsigned i = begin; i < end; ++i) {
    const Instruction &instruction = instructions[i];
    Int &target = registers[instruction.target];
    const Int &a = registers[instruction.a], &b = registers[instruction.b];
    switch (instruction.op) {
    case Op::Add:
      if (add(a, b, target))
        return Outcome::Overflow;
      break;
    case Op::Multiply:
      if (multiply(a, b, target))
        return Outcome::Overflow;
      break;
    case Op::CeilDiv:
    case Op::FloorDiv:
    case Op::Mod:
      if (b == 0)
        return Outcome::GivenUp;
      if (overflowsOnDivision(a, b))
        return Outcome::Overflow;
      if (instruction.op == Op::CeilDiv)
        target = ceilDiv(a, b);
      else if (instruction.op == Op::FloorDiv)
        target = floorDiv(a, b);
      else
        target = floorMod(a, b);
      break;
    case Op::Min:
      target = std::min(a, b);
      break;
    case Op::Max:
      target = std::max(a, b);
      break;
    case Op::Sum: {
      target = Int(0);
      Int &variable = registers[instruction.b];
      for (variable = Int(0); variable < a; ++variable) {
        if (budget == 0)
          return Outcome::GivenUp;
        --budget;
        Outcome outcome = run(registers, i + 1, instruction.end, budget);
        if (outcome != Outcome::Done)
          return outcome;
        if (add(target, registers[instruction.value], target))
          return Outcome::Overflow;
      }
      i = instruction.end - 1;
      break;
    }
    }
  }
  return Outcome::Done;
}

std::optional<Quantity>
QuantityContext::Impl::enumerate(const Atom *index, const Quantity &tripCount,
                                 const Quantity &body) {
  std::optional<DynamicAPInt> count = tripCount.getConstant();
  bool isClosed = true;
  body.forEachAtom([&](const Atom *atom) {
    isClosed &= llvm::equal(atom->leaves, ArrayRef(index));
  });
  if (!count || *count > maxEvaluations || !isClosed)
    return std::nullopt;

  Program program(index, *count, body);
  if (!program.mayEnd(evaluationsLeft))
    return std::nullopt;
  int64_t small;
  Outcome outcome = program.run(small, evaluationsLeft);
  if (outcome == Outcome::Done)
    return Quantity(small);
  DynamicAPInt value;
  if (outcome == Outcome::Overflow &&
      program.run(value, evaluationsLeft) == Outcome::Done)
    return Quantity(value);
  return std::nullopt;
}
