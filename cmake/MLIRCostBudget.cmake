# mlir_cost_add_budget(<name> <model> [BUDGET <file>] [OPTIONS <option>...])
#
# Adds the test <name>, labelled "cost": it fails if the module <model> breaks a
# limit of the YAML file BUDGET, or one that the module itself has in cost.budget.
# OPTIONS are further ones of cost-check, for instance bind=batch=8.
function(mlir_cost_add_budget name model)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "BUDGET" "OPTIONS")
  if(arg_UNPARSED_ARGUMENTS OR arg_KEYWORDS_MISSING_VALUES)
    message(FATAL_ERROR
      "mlir_cost_add_budget: expected <name> <model> [BUDGET <file>] "
      "[OPTIONS <option>...], found: ${ARGV}")
  endif()
  set(options ${arg_OPTIONS})
  if(arg_BUDGET)
    get_filename_component(budget ${arg_BUDGET} ABSOLUTE)
    list(PREPEND options "budget='${budget}'")
  endif()
  list(JOIN options " " options)
  get_filename_component(model ${model} ABSOLUTE)
  add_test(NAME ${name} COMMAND MLIRCost::cost-opt ${model}
                                "--cost-check=${options}")
  set_tests_properties(${name} PROPERTIES LABELS cost)
endfunction()
