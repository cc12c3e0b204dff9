#include "mlir-cost/Models/AllModels.h"
#include "mlir-cost/Transforms/Passes.h"

#include "mlir/IR/DialectRegistry.h"
#include "mlir/Pass/PassRegistry.h"

int main() {
  mlir::DialectRegistry registry;
  mlir::cost::registerModels(registry);
  mlir::cost::registerPasses();
  if (const mlir::PassInfo *pass = mlir::PassInfo::lookup("cost-summary"))
    llvm::outs() << "--" << pass->getPassArgument() << "\n";
}
