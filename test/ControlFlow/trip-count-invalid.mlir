// RUN: cost-opt %s --split-input-file --verify-diagnostics

func.func @negative(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-error @below {{'cost.trip_count' must be an integer that is not negative, but is -1}}
  scf.for %i = %c0 to %n step %c1 {
  } {cost.trip_count = -1 : i64}
  return
}

// -----

func.func @text(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-error @below {{'cost.trip_count' must be an integer that is not negative, but is "n"}}
  scf.for %i = %c0 to %n step %c1 {
  } {cost.trip_count = "n"}
  return
}
