# Finds the MLIR that this release is written for. A MLIR_DIR that was given is
# the only place looked at: falling back to another MLIR would hide the mistake.

set(MLIR_COST_MLIR_VERSION 22.1)
set(MLIR_COST_MLIR_PACKAGES
    "libmlir-22-dev mlir-22-tools llvm-22-dev llvm-22-tools")

if(NOT MLIR_DIR AND DEFINED ENV{MLIR_DIR})
  set(MLIR_DIR $ENV{MLIR_DIR})
endif()
# Printed first: where only some of the packages are installed, MLIR's own
# configuration stops with an error.
message(STATUS "Looking for MLIR ${MLIR_COST_MLIR_VERSION} "
               "(Debian packages: ${MLIR_COST_MLIR_PACKAGES})")
if(MLIR_DIR)
  set(place ${MLIR_DIR})
  find_package(MLIR ${MLIR_COST_MLIR_VERSION} QUIET CONFIG
               PATHS ${MLIR_DIR} NO_DEFAULT_PATH)
else()
  set(place "the usual places")
  find_package(MLIR ${MLIR_COST_MLIR_VERSION} QUIET CONFIG
               HINTS /usr/lib/llvm-22/lib/cmake/mlir)
endif()

if(NOT MLIR_FOUND)
  set(found "no MLIRConfig.cmake in ${place}")
  if(MLIR_CONSIDERED_VERSIONS)
    list(REMOVE_DUPLICATES MLIR_CONSIDERED_VERSIONS)
    list(REMOVE_DUPLICATES MLIR_CONSIDERED_CONFIGS)
    list(JOIN MLIR_CONSIDERED_VERSIONS ", " versions)
    list(JOIN MLIR_CONSIDERED_CONFIGS ", " configs)
    set(found "MLIR ${versions} in ${configs}")
  endif()
  if(MLIR_NOT_FOUND_MESSAGE)
    string(APPEND found " (${MLIR_NOT_FOUND_MESSAGE})")
  endif()
elseif(NOT TARGET MLIR OR NOT TARGET LLVM)
  set(found "MLIR ${LLVM_VERSION} without libMLIR.so or libLLVM.so in ${MLIR_DIR}")
endif()
if(found)
  # Indented lines are not wrapped.
  message(FATAL_ERROR
    "mlir-cost needs MLIR ${MLIR_COST_MLIR_VERSION} as shared libraries.\n"
    "  found:   ${found}\n"
    "  install: ${MLIR_COST_MLIR_PACKAGES}\n"
    "  or set MLIR_DIR to the lib/cmake/mlir of an MLIR ${MLIR_COST_MLIR_VERSION}\n")
endif()
message(STATUS "Found MLIR ${LLVM_VERSION} in ${MLIR_DIR}")

list(APPEND CMAKE_MODULE_PATH ${MLIR_CMAKE_DIR} ${LLVM_CMAKE_DIR})
include(TableGen)
include(AddLLVM)
include(AddMLIR)
