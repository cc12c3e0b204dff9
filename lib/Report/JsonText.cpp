//===- JsonText.cpp - Where things stand in a JSON text -------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JsonText.h"

#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace mlir::cost;

static Error makeError(MemoryBufferRef buffer, size_t offset,
                       const Twine &message) {
  StringRef before = buffer.getBuffer().take_front(offset);
  size_t lineBegin = before.rfind('\n') + 1; // npos + 1 is 0.
  return make_error<SourceError>(buffer.getBufferIdentifier().str(),
                                 before.count('\n') + 1, offset - lineBegin + 1,
                                 message.str());
}

/// Behind the string that begins at `rest`.
static StringRef skipString(StringRef rest) {
  size_t end = 1;
  while (end < rest.size() && rest[end] != '"')
    end += rest[end] == '\\' ? 2 : 1;
  return rest.drop_front(std::min(end + 1, rest.size()));
}

Expected<json::Value> mlir::cost::parseJson(MemoryBufferRef buffer) {
  constexpr unsigned maximalDepth = 100;
  StringRef text = buffer.getBuffer();
  unsigned depth = 0;
  for (StringRef rest = text; !rest.empty();) {
    char c = rest.front();
    if (c == '"') {
      rest = skipString(rest);
      continue;
    }
    if (c == '{' || c == '[') {
      if (++depth > maximalDepth)
        return makeError(buffer, text.size() - rest.size(),
                         "nested too deeply");
    } else if ((c == '}' || c == ']') && depth != 0) {
      --depth;
    }
    rest = rest.drop_front();
  }

  Expected<json::Value> value = json::parse(text);
  if (value)
    return value;
  // "[line:column, byte=offset]: message"
  std::string error = toString(value.takeError());
  auto [position, message] = StringRef(error).split("]: ");
  size_t offset = 0;
  position.split("byte=").second.getAsInteger(10, offset);
  return makeError(buffer, std::min(offset, text.size()),
                   "malformed JSON: " + message.take_front().lower() +
                       message.drop_front());
}

/// Behind one value and the blanks before it.
static StringRef skipValue(StringRef rest) {
  rest = rest.ltrim();
  if (rest.starts_with('"'))
    return skipString(rest);
  if (!rest.starts_with('{') && !rest.starts_with('['))
    return rest.drop_until(
        [](char c) { return isSpace(c) || c == ',' || c == '}' || c == ']'; });
  unsigned depth = 0;
  do {
    char c = rest.front();
    depth += c == '{' || c == '[';
    depth -= c == '}' || c == ']';
    rest = c == '"' ? skipString(rest) : rest.drop_front();
  } while (depth != 0 && !rest.empty());
  return rest;
}

/// The text from a child of the container at `container` on, or "".
static StringRef findChild(StringRef container, const JsonStep &step) {
  const StringRef *wantedKey = std::get_if<StringRef>(&step);
  const size_t *wantedIndex = std::get_if<size_t>(&step);
  if (!container.starts_with(wantedKey ? '{' : '['))
    return {};
  StringRef rest = container.drop_front().ltrim();
  for (size_t index = 0;
       !rest.empty() && rest.front() != '}' && rest.front() != ']'; ++index) {
    bool found = wantedIndex && index == *wantedIndex;
    if (wantedKey) {
      StringRef behind = skipString(rest);
      found = rest.drop_back(behind.size()).trim('"') == *wantedKey;
      rest = behind.ltrim().drop_front().ltrim(); // The colon.
    }
    if (found)
      return rest;
    rest = skipValue(rest).ltrim();
    rest.consume_front(",");
    rest = rest.ltrim();
  }
  return {};
}

Error mlir::cost::makeJsonError(MemoryBufferRef buffer, ArrayRef<JsonStep> path,
                                const Twine &message) {
  StringRef text = buffer.getBuffer(), here = text.ltrim();
  for (const JsonStep &step : path) {
    StringRef child = findChild(here, step);
    if (child.empty())
      break;
    here = child;
  }
  return makeError(buffer, text.size() - here.size(), message);
}
