//===- TextLayout.cpp - Fitting text into columns -------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TextLayout.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Unicode.h"
#include "llvm/Support/raw_ostream.h"

using namespace mlir;
using namespace mlir::cost;

static bool isPrintableAscii(StringRef text) {
  // Branch-free, so that it vectorises: every name of every line passes here.
  bool plain = true;
  for (unsigned char c : text)
    plain &= c >= 0x20 && c < 0x7f;
  return plain;
}

/// The characters of `text` with everything unprintable replaced by '?'.
static SmallVector<std::string> splitCharacters(StringRef text) {
  SmallVector<std::string> characters;
  std::string valid = llvm::json::fixUTF8(text);
  for (StringRef rest = valid; !rest.empty();) {
    StringRef character = rest.take_front(1);
    while (character.size() < rest.size() &&
           (static_cast<unsigned char>(rest[character.size()]) & 0xc0) == 0x80)
      character = rest.take_front(character.size() + 1);
    rest = rest.drop_front(character.size());
    bool printable = llvm::sys::unicode::columnWidthUTF8(character) >= 0;
    characters.push_back(printable ? character.str() : "?");
  }
  return characters;
}

/// The width of most figures; nothing for other text.
static std::optional<unsigned> getFigureWidth(StringRef text) {
  unsigned width = 0;
  for (; !text.empty(); ++width) {
    if (text[0] >= 0x20 && text[0] < 0x7f)
      text = text.drop_front();
    else if (!text.consume_front("·") && !text.consume_front("…") &&
             !text.consume_front("²") && !text.consume_front("³"))
      return std::nullopt;
  }
  return width;
}

unsigned mlir::cost::getTextWidth(StringRef text) {
  if (isPrintableAscii(text))
    return text.size();
  if (std::optional<unsigned> width = getFigureWidth(text))
    return *width;
  unsigned width = 0;
  for (StringRef character : splitCharacters(text))
    width += llvm::sys::unicode::columnWidthUTF8(character);
  return width;
}

static void appendFittedUnicode(SmallVectorImpl<char> &out, StringRef text,
                                unsigned width) {
  SmallVector<std::string> characters = splitCharacters(text);
  std::string head, tail;
  unsigned used = 0;
  size_t begin = 0, end = characters.size();
  if (unsigned total = getTextWidth(text); total > width) {
    // Head and tail take turns until the next character does not fit beside
    // the ellipsis.
    for (bool front = true; begin < end; front = !front) {
      StringRef character = characters[front ? begin : end - 1];
      if (used + getTextWidth(character) + 1 > width)
        break;
      used += getTextWidth(character);
      if (front) {
        head += character;
        ++begin;
      } else {
        tail = character.str() + tail;
        --end;
      }
    }
    head += width == 0 ? "" : "…";
    used += width != 0;
  } else {
    for (StringRef character : characters)
      head += character;
    used = total;
  }
  out.append(head.begin(), head.end());
  out.append(tail.begin(), tail.end());
  out.append(width - used, ' ');
}

unsigned mlir::cost::getUnitPadding(StringRef figure, Unit unit) {
  if (figure.empty())
    return 0;
  bool bare = llvm::isDigit(figure.back()) || figure.back() == '?';
  if (unit == Unit::Bytes)
    return bare ? 4 : figure.ends_with(" B") ? 2 : 0;
  return bare ? 1 : 0;
}

void mlir::cost::appendFitted(SmallVectorImpl<char> &out, StringRef text,
                              unsigned width) {
  if (!isPrintableAscii(text))
    return appendFittedUnicode(out, text, width);
  if (text.size() <= width) {
    out.append(text.begin(), text.end());
    out.append(width - text.size(), ' ');
    return;
  }
  if (width == 0)
    return;
  StringRef ellipsis = "…";
  size_t head = width / 2;
  StringRef tail = text.take_back(width - 1 - head);
  out.append(text.begin(), text.begin() + head);
  out.append(ellipsis.begin(), ellipsis.end());
  out.append(tail.begin(), tail.end());
}

void mlir::cost::printWrapped(raw_ostream &os, StringRef text, unsigned column,
                              unsigned indent) {
  constexpr unsigned maximalLines = 4;
  unsigned numLines = 1;
  bool first = true;
  for (StringRef word : llvm::split(text, ' ')) {
    SmallString<128> fitted;
    unsigned width = std::min(getTextWidth(word), usualWidth - indent);
    appendFitted(fitted, word, width);
    if (!first && column + 1 + width > usualWidth) {
      if (++numLines > maximalLines) {
        os << " …";
        break;
      }
      os << '\n';
      os.indent(indent);
      column = indent;
      first = true;
    }
    os << (first ? "" : " ") << fitted;
    column += width + !first;
    first = false;
  }
  os << '\n';
}
