//===- QuantityParser.cpp - Reading the grammar of figures ----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/QuantityParser.h"

#include "Polynomial.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace mlir::cost;

/// Figures are read from files that anybody may have written: their depth must
/// not exhaust the stack, nor their digits (decimal to binary is quadratic) or
/// the terms of their products the patience of the reader. What a program costs
/// is far below.
static constexpr unsigned maximalDepth = 1000, maximalDigits = 10000,
                          maximalTerms = 100000;

namespace {
enum class TokenKind : uint8_t { End, Integer, Word, Punctuation, Unknown };

struct Token {
  TokenKind kind = TokenKind::End;
  StringRef text;
};
} // namespace

/// Recursive descent over one text. After a failure all functions return 0 at
/// once and `error` holds the first message.
class QuantityParser::Reader {
public:
  Reader(QuantityParser &parser, StringRef text)
      : parser(parser), context(*parser.context), text(text) {
    advance();
  }

  Expected<Quantity> read() {
    Quantity result = readSum();
    if (error.empty() && token.kind != TokenKind::End)
      fail("an operator");
    if (!error.empty())
      return createStringError(error);
    return result;
  }

private:
  void advance() {
    rest = rest.ltrim(' ');
    position = text.size() - rest.size();
    auto isWord = [](char c) { return isAlnum(c) || c == '_' || c == '.'; };
    if (rest.empty())
      token = {};
    else if (isDigit(rest.front()))
      token = {TokenKind::Integer, rest.take_while(isWord)};
    else if (isAlpha(rest.front()) || rest.front() == '_')
      token = {TokenKind::Word, rest.take_while(isWord)};
    else
      token = {StringRef("+-*(),").contains(rest.front())
                   ? TokenKind::Punctuation
                   : TokenKind::Unknown,
               rest.take_front()};
    rest = rest.drop_front(token.text.size());
  }

  bool is(StringRef expected) const { return token.text == expected; }

  bool consume(StringRef expected) {
    if (!is(expected))
      return false;
    advance();
    return true;
  }

  void require(StringRef expected) {
    if (error.empty() && !consume(expected))
      fail(("'" + expected + "'").str());
  }

  Quantity stop(const Twine &message) {
    if (error.empty())
      error = (message + " in column " + Twine(position + 1) + " of '" +
               (text.size() > 80 ? text.take_front(80) + "…" : text) + "'")
                  .str();
    rest = {};
    token = {};
    return 0;
  }

  Quantity fail(StringRef expected) {
    if (token.kind == TokenKind::End)
      return stop("expected " + expected + ", found the end");
    return stop("expected " + expected + ", found '" + token.text + "'");
  }

  Quantity readSum() {
    if (++depth > maximalDepth)
      return stop("nested too deeply");
    bool negative = consume("-");
    Quantity total = readProduct();
    if (negative)
      total = -total;
    while (is("+") || is("-")) {
      bool subtract = consume("-");
      if (!subtract)
        advance();
      Quantity operand = readProduct();
      if (subtract)
        total -= operand;
      else
        total += operand;
    }
    --depth;
    return total;
  }

  Quantity readProduct() {
    Quantity product = readFactor();
    while (true) {
      bool isDivision = is("ceildiv") || is("floordiv") || is("mod");
      if (!isDivision && !is("*"))
        return product;
      StringRef op = token.text;
      advance();
      Quantity operand = readFactor();
      if (!error.empty())
        return 0;
      if (op != "*") {
        product = divide(op, product, operand);
        continue;
      }
      if (Polynomial::View(product).size() * Polynomial::View(operand).size() >
          maximalTerms)
        return stop("expression too large");
      product *= operand;
    }
  }

  Quantity divide(StringRef op, const Quantity &a, const Quantity &b) {
    if (op == "ceildiv")
      return context.ceilDiv(a, b);
    if (op == "floordiv")
      return context.floorDiv(a, b);
    return context.mod(a, b);
  }

  Quantity readFactor() {
    if (consume("(")) {
      Quantity inner = readSum();
      require(")");
      return inner;
    }
    if (token.kind == TokenKind::Integer)
      return readInteger();
    if (token.kind != TokenKind::Word)
      return fail("a number, a name or '('");
    StringRef name = token.text;
    if (name == "ceildiv" || name == "floordiv" || name == "mod")
      return fail("a number, a name or '('");
    advance();
    if (name == "sum")
      return readLoop();
    if (name == "min" || name == "max")
      return readExtremum(/*isMin=*/name == "min");
    for (const auto &[variable, atom] : reverse(variables))
      if (variable == name)
        return context.get(atom);
    return context.get(parser.getSymbol(name));
  }

  Quantity readInteger() {
    StringRef digits = token.text;
    if (!all_of(digits, [](char c) { return isDigit(c); }))
      return fail("an integer");
    if (digits.size() > maximalDigits)
      return stop("number of " + Twine(digits.size()) + " digits");
    advance();
    if (int64_t value; !digits.getAsInteger(10, value))
      return value;
    // One more bit: DynamicAPInt reads the first as a sign.
    APInt value(APInt::getSufficientBitsNeeded(digits, 10) + 1, digits, 10);
    return Quantity(DynamicAPInt(value));
  }

  Quantity readExtremum(bool isMin) {
    require("(");
    SmallVector<Quantity> choices = {readSum()};
    require(",");
    do
      choices.push_back(readSum());
    while (consume(","));
    require(")");
    if (!error.empty())
      return 0;
    // As it was built: max(a, max(b, c)).
    Quantity extremum = choices.pop_back_val();
    for (const Quantity &choice : reverse(choices))
      extremum =
          isMin ? context.min(choice, extremum) : context.max(choice, extremum);
    return extremum;
  }

  Quantity readLoop() {
    require("(");
    StringRef name = token.text;
    if (error.empty() && token.kind != TokenKind::Word)
      return fail("the variable of the sum");
    advance();
    require(",");
    Quantity lo = readSum();
    require(",");
    Quantity hi = readSum();
    require(",");
    Quantity step = readSum();
    if (!error.empty())
      return 0;
    if (step.isZero() || (-step).isKnownNonNegative())
      return stop("the step of a sum is not positive");
    require(",");
    const Atom *variable = context.createInductionVariable(name, lo, hi, step);
    variables.emplace_back(name, variable);
    Quantity body = readSum();
    variables.pop_back();
    require(")");
    return error.empty() ? context.sum(variable, lo, hi, step, body) : 0;
  }

  QuantityParser &parser;
  QuantityContext &context;
  StringRef text, rest = text;
  Token token;
  size_t position = 0;
  unsigned depth = 0;
  /// Of the sums around, outermost first.
  SmallVector<std::pair<StringRef, const Atom *>, 2> variables;
  std::string error;
};

QuantityParser::QuantityParser(std::shared_ptr<QuantityContext> context,
                               ArrayRef<const Atom *> known)
    : context(std::move(context)) {
  for (const Atom *symbol : known)
    symbols[symbol->getName()] = symbol;
}

const Atom *QuantityParser::getSymbol(StringRef name) {
  const Atom *&symbol = symbols[name];
  if (!symbol)
    symbol = context->createSymbol(name);
  return symbol;
}

Expected<Quantity> QuantityParser::parse(StringRef text) {
  auto it = known.find(text);
  if (it != known.end())
    return it->second;
  Expected<Quantity> quantity = Reader(*this, text).read();
  if (quantity)
    known.try_emplace(text, *quantity);
  return quantity;
}
