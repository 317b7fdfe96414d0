const reporters = ['default'];
// CI sets it: there, a test that is skipped is a failure.
if (process.env.REQUIRE_ALL_TESTS) reporters.push('<rootDir>/test/support/require-all-tests.ts');

// Some tests need what is not part of this repository.
const leftOut = process.env.PDN_SPECIFICATIONS ? [] : ['/official-specifications\\.test\\.ts$'];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: leftOut,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } } }],
  },
  // By default one core stays idle: of two, that is half. With more workers than cores, tests of deadlines fail.
  maxWorkers: '100%',
  testTimeout: 30_000,
  reporters,
};
