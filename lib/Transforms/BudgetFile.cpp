//===- BudgetFile.cpp - Budgets in YAML -----------------------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BudgetFile.h"

#include "mlir-cost/Support/SourceError.h"

#include "llvm/ADT/StringSet.h"
#include "llvm/Support/SourceMgr.h"
#include "llvm/Support/YAMLParser.h"

using namespace mlir;
using namespace mlir::cost;

namespace yaml = llvm::yaml;

namespace {
/// Reads one file. After an error all functions return at once, and `error`
/// is the first.
class Reader {
public:
  using BoundSetter = llvm::function_ref<llvm::Error(Limit &, StringRef)>;

  Reader(llvm::MemoryBufferRef buffer, MLIRContext *context,
         BoundSetter setBound)
      : buffer(buffer), context(context), setBound(setBound),
        stream(buffer, sources) {
    sources.setDiagHandler(keepFirst, this);
  }

  llvm::Expected<std::vector<BudgetFileEntry>> read();

private:
  static void keepFirst(const llvm::SMDiagnostic &diagnostic, void *reader);
  void fail(const yaml::Node *node, const Twine &message);
  /// Calls `read` with each key of a mapping, its text, and its value. What has
  /// no place of its own is wrong at `parent`.
  void readMapping(
      yaml::Node *node, yaml::Node *parent, StringRef expected,
      llvm::function_ref<void(yaml::Node *, StringRef, yaml::Node *)> read);
  void readSection(StringRef name, yaml::Node *key, yaml::Node *value);
  void readEntry(BudgetSubject::Kind kind, StringRef pattern, yaml::Node *key,
                 yaml::Node *value);
  std::optional<std::string> getText(yaml::Node *node, StringRef expected);
  FileLineColLoc getLoc(const yaml::Node *node);

  llvm::MemoryBufferRef buffer;
  MLIRContext *context;
  BoundSetter setBound;
  llvm::SourceMgr sources;
  yaml::Stream stream;
  std::vector<BudgetFileEntry> entries;
  std::unique_ptr<SourceError> error;
  /// False while the parser speaks.
  bool isOwnError = false;
};
} // namespace

void Reader::keepFirst(const llvm::SMDiagnostic &diagnostic, void *self) {
  Reader &reader = *static_cast<Reader *>(self);
  if (reader.error)
    return;
  StringRef message = diagnostic.getMessage();
  std::string text = message.str();
  if (!reader.isOwnError) {
    // In sentences, as YAMLParser.cpp has them.
    message.consume_back(".");
    text = "malformed YAML: " + message.take_front().lower() +
           message.drop_front().str();
  }
  reader.error = std::make_unique<SourceError>(
      reader.buffer.getBufferIdentifier().str(),
      std::max(diagnostic.getLineNo(), 1), diagnostic.getColumnNo() + 1, text);
}

void Reader::fail(const yaml::Node *node, const Twine &message) {
  llvm::SMLoc loc = node->getSourceRange().Start;
  // The parser says where the token behind it is.
  if (auto *alias = dyn_cast<yaml::AliasNode>(node))
    loc = llvm::SMLoc::getFromPointer(alias->getName().data() - 1);
  isOwnError = true;
  sources.PrintMessage(loc, llvm::SourceMgr::DK_Error, message);
  isOwnError = false;
}

FileLineColLoc Reader::getLoc(const yaml::Node *node) {
  auto [line, column] = sources.getLineAndColumn(node->getSourceRange().Start);
  return FileLineColLoc::get(context, buffer.getBufferIdentifier(), line,
                             column);
}

std::optional<std::string> Reader::getText(yaml::Node *node,
                                           StringRef expected) {
  if (auto *scalar = dyn_cast_or_null<yaml::ScalarNode>(node)) {
    SmallString<32> storage;
    return scalar->getValue(storage).str();
  }
  if (error || !node)
    return std::nullopt;
  // An alias of an alias of … is how a small file fills the memory.
  if (isa<yaml::AliasNode>(node))
    fail(node, "aliases are not supported");
  else
    fail(node, "expected " + expected);
  return std::nullopt;
}

void Reader::readMapping(
    yaml::Node *node, yaml::Node *parent, StringRef expected,
    llvm::function_ref<void(yaml::Node *, StringRef, yaml::Node *)> read) {
  auto *mapping = dyn_cast_or_null<yaml::MappingNode>(node);
  if (!mapping) {
    if (isa_and_nonnull<yaml::NullNode>(node))
      fail(parent, "expected " + expected);
    // Says what is wrong about an alias, too.
    else if (node && getText(node, expected))
      fail(node, "expected " + expected);
    return;
  }
  llvm::StringSet<> keys;
  for (yaml::KeyValueNode &entry : *mapping) {
    yaml::Node *key = entry.getKey();
    std::optional<std::string> name = getText(key, "a name");
    if (!name || error)
      return;
    if (!keys.insert(*name).second)
      return fail(key, "'" + *name + "' is there twice");
    yaml::Node *value = entry.getValue();
    if (!value || error)
      return;
    read(key, *name, value);
    if (error)
      return;
  }
  if (!error && keys.empty())
    fail(parent, "expected " + expected);
}

void Reader::readEntry(BudgetSubject::Kind kind, StringRef pattern,
                       yaml::Node *key, yaml::Node *value) {
  BudgetFileEntry entry{kind, pattern.str(), getLoc(key), {}};
  readMapping(value, key, "limits, as max_macs: 300M",
              [&](yaml::Node *key, StringRef name, yaml::Node *value) {
                llvm::Expected<Limit> limit = findLimit(name);
                if (!limit)
                  return fail(key, llvm::toString(limit.takeError()));
                if (isa<yaml::NullNode>(value))
                  return fail(key, "expected a number");
                std::optional<std::string> bound = getText(value, "a number");
                if (!bound)
                  return;
                if (llvm::Error error = setBound(*limit, *bound))
                  return fail(value, llvm::toString(std::move(error)));
                limit->loc = getLoc(key);
                limit->source = (buffer.getBufferIdentifier() + ":" +
                                 Twine(limit->loc->getLine()))
                                    .str();
                entry.limits.push_back(std::move(*limit));
              });
  entries.push_back(std::move(entry));
}

void Reader::readSection(StringRef name, yaml::Node *key, yaml::Node *value) {
  using Kind = BudgetSubject::Kind;
  if (name == "module")
    return readEntry(Kind::Module, "", key, value);
  std::optional<Kind> kind;
  if (name == "functions")
    kind = Kind::Function;
  else if (name == "scopes")
    kind = Kind::Scope;
  else if (name == "operations")
    kind = Kind::OperationKind;
  else
    return fail(key, "unknown section '" + name +
                         "': expected module, functions, scopes or operations");
  readMapping(value, key, "names or globs, each with its limits",
              [&](yaml::Node *key, StringRef pattern, yaml::Node *value) {
                readEntry(*kind, pattern, key, value);
              });
}

llvm::Expected<std::vector<BudgetFileEntry>> Reader::read() {
  yaml::document_iterator document = stream.begin();
  yaml::Node *root = document == stream.end() ? nullptr : document->getRoot();
  if (root)
    readMapping(root, root, "module, functions, scopes or operations",
                [&](yaml::Node *key, StringRef name, yaml::Node *value) {
                  readSection(name, key, value);
                });
  if (!error && !stream.failed() && ++document != stream.end())
    fail(document->getRoot(), "expected one document");
  if (error)
    return llvm::Error(std::move(error));
  return std::move(entries);
}

llvm::Expected<std::vector<BudgetFileEntry>> mlir::cost::readBudgetFile(
    llvm::MemoryBufferRef buffer, MLIRContext *context,
    llvm::function_ref<llvm::Error(Limit &, StringRef)> setBound) {
  return Reader(buffer, context, setBound).read();
}
