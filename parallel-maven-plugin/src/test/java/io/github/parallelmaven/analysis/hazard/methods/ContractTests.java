package io.github.parallelmaven.analysis.hazard.methods;

class ContractTests implements Contract.Further {}
