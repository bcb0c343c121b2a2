import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The package as a stranger gets it: packed and installed outside of this repository.
export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		globalSetup: 'e2e/packed/prepare.ts',
		include: ['e2e/packed/*.test.ts'],
		testTimeout: 60_000,
		hookTimeout: 60_000,
	},
});
