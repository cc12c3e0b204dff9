// RUN: cost-opt %s --cost-annotate | FileCheck %s

// Bounds, step and comparison of an unsigned loop have no sign: of i8, -128 is
// 128 and -1 is 255. The body is one flop.

// From 128 to 127: nothing. With signs it were 255 times.
// CHECK-LABEL: @empty
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 0 : i64
func.func @empty(%x: f32) {
  %lo = arith.constant -128 : i8
  %hi = arith.constant 127 : i8
  %c1 = arith.constant 1 : i8
  scf.for unsigned %i = %lo to %hi step %c1 : i8 {
    %p = arith.mulf %x, %x : f32
  }
  return
}

// 0, 1, …, 254: 255 times. A loop up to %i runs 0 + 1 + … + 254 = 32385 times,
// where %i is compared without sign too.
// CHECK-LABEL: @whole
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 255 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 32385 : i64
func.func @whole(%x: f32) {
  %c0 = arith.constant 0 : i8
  %hi = arith.constant -1 : i8
  %c1 = arith.constant 1 : i8
  scf.for unsigned %i = %c0 to %hi step %c1 : i8 {
    %p = arith.mulf %x, %x : f32
    scf.for unsigned %j = %c0 to %i step %c1 : i8 {
      %s = arith.addf %x, %x : f32
    }
  }
  return
}

// 0 and 200, below 250, by 200.
// CHECK-LABEL: @step
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 2 : i64
func.func @step(%x: f32) {
  %c0 = arith.constant 0 : i8
  %hi = arith.constant -6 : i8
  %step = arith.constant -56 : i8
  scf.for unsigned %i = %c0 to %hi step %step : i8 {
    %p = arith.mulf %x, %x : f32
  }
  return
}

// 246, …, 250 are -10, …, -6 with sign: 5 times, and 10, …, 6 times the loop to
// -%i, (10 + 9 + 8 + 7 + 6) = 40.
// CHECK-LABEL: @above
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 5 : i64
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 40 : i64
func.func @above(%x: f32) {
  %c0 = arith.constant 0 : i8
  %c1 = arith.constant 1 : i8
  %lo = arith.constant -10 : i8
  %hi = arith.constant -5 : i8
  scf.for unsigned %i = %lo to %hi step %c1 : i8 {
    %p = arith.mulf %x, %x : f32
    %n = arith.subi %c0, %i : i8
    scf.for %j = %c0 to %n step %c1 : i8 {
      %s = arith.addf %x, %x : f32
    }
  }
  return
}

// Of 0, …, 254, what is read with sign is negative from 128 on: how often the
// loop with signs runs differs, and no expression in the variable says it.
// CHECK-LABEL: @across
// CHECK:       arith.mulf
// CHECK-SAME:  cost.unknown = "the bounds of 'scf.for' may differ between iterations of a loop around it"
func.func @across(%x: f32) {
  %c0 = arith.constant 0 : i8
  %c1 = arith.constant 1 : i8
  %hi = arith.constant -1 : i8
  scf.for unsigned %i = %c0 to %hi step %c1 : i8 {
    scf.for %j = %c0 to %i step %c1 : i8 {
      %p = arith.mulf %x, %x : f32
    }
  }
  return
}

// A symbol is at least 0: from 2 to n, max(0, n - 2) times. n - 5 may be below
// 0, and then very large.
// CHECK-LABEL: @symbolic
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = "max(0, arg1 - 2)"
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = "[[T:[a-z.]*trips1]]"
func.func @symbolic(%x: f32, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c5 = arith.constant 5 : index
  scf.for unsigned %i = %c2 to %n step %c1 {
    %p = arith.mulf %x, %x : f32
  }
  %m = arith.subi %n, %c5 : index
  scf.for unsigned %i = %c0 to %m step %c1 {
    %s = arith.addf %x, %x : f32
  }
  return
}

// In 0, …, 254, always below 255 and never above 254 without sign; below 200, a
// number with another sign, in 200 of 255.
// CHECK-LABEL: @conditions
// CHECK:       arith.addf
// CHECK-NOT:   cost.not_counted
// CHECK-SAME:  cost.executions = 255 : i64
// CHECK:       arith.mulf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.divf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.subf
// CHECK-SAME:  cost.executions = 255 : i64
// CHECK:       arith.negf
// CHECK-SAME:  cost.executions = 200 : i64
// CHECK:       arith.maximumf
// CHECK-SAME:  cost.executions = 55 : i64
func.func @conditions(%x: f32) {
  %c0 = arith.constant 0 : i8
  %c1 = arith.constant 1 : i8
  %c200 = arith.constant -56 : i8
  %c254 = arith.constant -2 : i8
  %c255 = arith.constant -1 : i8
  scf.for unsigned %i = %c0 to %c255 step %c1 : i8 {
    %always = arith.cmpi ult, %i, %c255 : i8
    scf.if %always {
      %0 = arith.addf %x, %x : f32
    } else {
      %0 = arith.mulf %x, %x : f32
      %1 = arith.mulf %x, %x : f32
    }
    %never = arith.cmpi ugt, %i, %c254 : i8
    scf.if %never {
      %0 = arith.divf %x, %x : f32
      %1 = arith.divf %x, %x : f32
    } else {
      %0 = arith.subf %x, %x : f32
    }
    %sometimes = arith.cmpi ult, %i, %c200 : i8
    scf.if %sometimes {
      %0 = arith.negf %x : f32
    } else {
      %0 = arith.maximumf %x, %x : f32
      %1 = arith.maximumf %x, %x : f32
    }
  }
  return
}

// Unsigned, -1 is more than any number that has no sign: a comparison of
// constants.
// CHECK-LABEL: @constants
// CHECK:       arith.addf
// CHECK-SAME:  cost.executions = 0 : i64
// CHECK:       arith.mulf
// CHECK-NOT:   cost.executions
// CHECK:       return
func.func @constants(%x: f32) {
  %c-1 = arith.constant -1 : i32
  %c7 = arith.constant 7 : i32
  %less = arith.cmpi ult, %c-1, %c7 : i32
  scf.if %less {
    %0 = arith.addf %x, %x : f32
  } else {
    %0 = arith.mulf %x, %x : f32
  }
  return
}
