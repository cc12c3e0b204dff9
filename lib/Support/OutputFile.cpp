//===- OutputFile.cpp - Files that are whole or not there -----------------===//
//
// Part of the mlir-cost project, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mlir-cost/Support/OutputFile.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"

using namespace llvm;

Error mlir::cost::writeFile(StringRef path,
                            function_ref<void(raw_ostream &)> write) {
  namespace fs = sys::fs;
  fs::file_status status;
  SmallString<256> target(path);
  if (!fs::status(path, status) && fs::exists(status)) {
    if (status.type() != fs::file_type::regular_file) {
      std::error_code code;
      raw_fd_ostream os(path, code);
      if (code)
        return errorCodeToError(code);
      write(os);
      os.flush();
      code = os.error();
      os.clear_error();
      return errorCodeToError(code);
    }
    if (fs::real_path(path, target))
      target = path;
  }
  return writeToOutput(target, [&](raw_ostream &os) {
    write(os);
    return Error::success();
  });
}
