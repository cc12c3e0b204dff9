//===- LocationNames.cpp - What people call an operation ------------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Report/LocationNames.h"

#include "mlir/IR/BuiltinAttributes.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

StringRef mlir::cost::getScopeName(Location loc) {
  return TypeSwitch<Location, StringRef>(loc)
      .Case([](NameLoc loc) { return loc.getName().getValue(); })
      .Case([](CallSiteLoc loc) {
        StringRef name = getScopeName(loc.getCallee());
        return name.empty() ? getScopeName(loc.getCaller()) : name;
      })
      .Case([](FusedLoc loc) {
        for (Location part : loc.getLocations())
          if (StringRef name = getScopeName(part); !name.empty())
            return name;
        return StringRef();
      })
      .Default(StringRef());
}

StringRef mlir::cost::getScopePrefix(StringRef name, unsigned depth) {
  char separator = name.contains('/') ? '/' : '.';
  size_t end = name.starts_with(separator) ? 0 : StringRef::npos;
  for (unsigned i = 0; i < depth; ++i) {
    end = name.find(separator, end + 1);
    if (end == StringRef::npos)
      return name;
  }
  return name.take_front(end);
}

/// True for files that a user did not write.
static bool isForeign(FileLineColRange loc) {
  StringRef file = loc.getFilename().getValue();
  return file.contains("site-packages/") || file.contains("dist-packages/") ||
         file.starts_with("<");
}

/// The first file location of `loc`, inside out; `own` asks for the user's.
static FileLineColRange findFrame(Location loc, bool own) {
  return TypeSwitch<Location, FileLineColRange>(loc)
      .Case([&](FileLineColRange loc) {
        return own && isForeign(loc) ? FileLineColRange() : loc;
      })
      .Case([&](NameLoc loc) { return findFrame(loc.getChildLoc(), own); })
      .Case([&](CallSiteLoc loc) {
        FileLineColRange callee = findFrame(loc.getCallee(), own);
        return callee ? callee : findFrame(loc.getCaller(), own);
      })
      .Case([&](FusedLoc loc) {
        for (Location part : loc.getLocations())
          if (FileLineColRange file = findFrame(part, own))
            return file;
        return FileLineColRange();
      })
      .Default(FileLineColRange());
}

FileLineColRange mlir::cost::findFileLocation(Location loc) {
  if (auto file = dyn_cast<FileLineColRange>(loc))
    return file;
  FileLineColRange own = findFrame(loc, /*own=*/true);
  return own ? own : findFrame(loc, /*own=*/false);
}

std::string mlir::cost::getFileLine(Location loc) {
  FileLineColRange file = findFileLocation(loc);
  if (!file)
    return {};
  return (file.getFilename().getValue() + ":" + Twine(file.getStartLine()))
      .str();
}

std::string mlir::cost::getFileLineColumn(Location loc) {
  FileLineColRange file = findFileLocation(loc);
  if (!file)
    return {};
  return (file.getFilename().getValue() + ":" + Twine(file.getStartLine()) +
          ":" + Twine(file.getStartColumn()))
      .str();
}
