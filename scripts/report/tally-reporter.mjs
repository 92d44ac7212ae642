import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A vitest reporter that writes one small JSON file, named by `TALLY_FILE`: what passed, what failed, and what was skipped and why. */
export default class TallyReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const broken = modules.filter((module) => module.errors().length > 0).map((module) => `${module.relativeModuleId} could not be loaded`);
    const loose = unhandledErrors.map((error) => `an error outside any test: ${error.message}`);
    const tally = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: [...tests.filter((test) => test.result().state === 'failed').map(nameOf), ...broken, ...loose],
      skipped: tests.filter((test) => ['skipped', 'pending'].includes(test.result().state)).map(whySkipped),
    };
    const file = process.env.TALLY_FILE;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(tally, null, 2));
  }
}

function nameOf(test) {
  return `${test.module.relativeModuleId} > ${test.fullName}`;
}

function whySkipped(test) {
  return { name: nameOf(test), reason: test.result().note ?? 'no reason given' };
}
