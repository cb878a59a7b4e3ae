/**
 * Fuzzing: what others write (files, articles, journals, configuration) is made up by a fuzzer that
 * follows the branches taken, and given to one {@link io.trihelix.fuzz.Target} a call. A target is
 * a {@code Consumer<byte[]>} that throws nothing for any bytes unless a law is broken; {@link
 * io.trihelix.fuzz.BoundedTarget} adds that the steps of a call stay below a line.
 *
 * <p>Seeds and the inputs that once broke a law stand in {@code src/test/resources/fuzz}, a folder
 * a target, and are tried in every test run ({@code FuzzSeedsTest}). With {@code -Pslow}, and so in
 * {@code .ci/run}, the same thousands of inputs made of them are tried each time ({@code
 * MutatedSeedsTest}). Jazzer looks for new ones: a minute a target with {@code -Pfuzz} ({@code
 * FuzzingTest}), for as long as wanted with {@code scripts/benchmark/fuzz}.
 */
package io.trihelix.fuzz;
