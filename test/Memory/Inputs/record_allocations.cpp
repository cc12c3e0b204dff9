// What compiled code calls to allocate and to release: notes the most bytes
// that are allocated at once.

#include <cstdint>
#include <cstdio>
#include <cstdlib>

static int64_t live, peak;
static constexpr int64_t header = 64;

extern "C" void *_mlir_memref_to_llvm_alloc(int64_t size) {
  live += size;
  if (live > peak)
    peak = live;
  char *block = static_cast<char *>(std::malloc(size + header));
  *reinterpret_cast<int64_t *>(block) = size;
  return block + header;
}

extern "C" void _mlir_memref_to_llvm_free(void *memory) {
  if (!memory)
    return;
  char *block = static_cast<char *>(memory) - header;
  live -= *reinterpret_cast<int64_t *>(block);
  std::free(block);
}

extern "C" void startRecording() { live = peak = 0; }
extern "C" void printPeak() {
  std::printf("%lld\n", static_cast<long long>(peak));
}
