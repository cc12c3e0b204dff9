// RUN: cost-opt %s --split-input-file --verify-diagnostics --cost-check
// RUN: %if !sanitizers %{ mlir-opt %s --split-input-file --verify-diagnostics --load-pass-plugin=%cost-plugin --pass-pipeline="builtin.module(cost-check)" %}

// expected-error @below {{'cost.budget' must be a dictionary of limits, but is "300M"}}
func.func @string() attributes {cost.budget = "300M"} {
  return
}

// -----

// Floating point says something else than it seems to.
// expected-error @below {{'max_arithmetic_intensity' in 'cost.budget' must be an integer or a string such as "1.5M", but is 2.500000e+00 : f64}}
func.func @float() attributes {cost.budget = {max_arithmetic_intensity = 2.5 : f64}} {
  return
}

// -----

// expected-error @below {{'max_macs' in 'cost.budget' must be an integer or a string such as "1.5M", but is true}}
func.func @boolean() attributes {cost.budget = {max_macs = true}} {
  return
}

// -----

// expected-error @below {{'cost.budget': '-1' is negative}}
func.func @negative() attributes {cost.budget = {max_macs = -1}} {
  return
}

// -----

// Wrapped around before anybody could see it.
// expected-error @below {{'cost.budget': '-9223372036854775808' is negative}}
func.func @overflow() attributes {cost.budget = {max_macs = 9223372036854775808 : i64}} {
  return
}

// -----

// Wide enough, and above 0.
func.func @wide() attributes {cost.budget = {max_macs = 9223372036854775808 : i128}} {
  return
}

// -----

// expected-error @below {{'cost.budget': unknown limit 'max_frobs': expected max_ or min_ and one of params, param_bytes, macs, flops, int_ops, transcendentals, bytes_read, bytes_written,}}
func.func @quantity() attributes {cost.budget = {max_frobs = 1}} {
  return
}

// -----

// expected-error @below {{'cost.budget': unknown limit 'macs': expected max_ or min_ and one of params,}}
func.func @bound() attributes {cost.budget = {macs = 1}} {
  return
}

// -----

// expected-error @below {{'cost.budget': unknown limit 'max-macs': expected 'max_macs'}}
func.func @dashes() attributes {cost.budget = {"max-macs" = 1}} {
  return
}

// -----

// expected-error @below {{'cost.budget': unknown unit 'm' in '5m': expected one of k, M, G,}}
func.func @unit() attributes {cost.budget = {max_macs = "5m"}} {
  return
}

// -----

// expected-error @below {{contradictory limits: max_macs of 5 (cost.budget) is below min_macs of 6 (cost.budget)}}
func.func @contradiction() attributes {cost.budget = {max_macs = 5, min_macs = 6}} {
  return
}

// -----

// expected-error @below {{'cost.budget': this function has no params_read}}
func.func @only_of_operations() attributes {cost.budget = {max_params_read = 5}} {
  return
}

// -----

// Neither is a row.
// expected-error @below {{'cost.budget' is for modules, functions with a body and operations that are counted}}
func.func private @declared() attributes {cost.budget = {max_macs = 5}}
func.func @loop(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  // expected-error @below {{'cost.budget' is for modules, functions with a body and operations that are counted}}
  scf.for %i = %c0 to %n step %c1 {
  } {cost.budget = {max_macs = 5}}
  return
}
