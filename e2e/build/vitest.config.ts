import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// Whole builds: one after the other, and slow next to the tests beside the modules.
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		globalSetup: 'e2e/build/compile.ts',
		include: ['e2e/build/**/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		fileParallelism: false,
	},
});
