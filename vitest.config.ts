import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		globalSetup: 'src/fixtures/temporary-folder.ts',
		include: ['{src,bench}/**/*.test.ts'],
		// Property tests take seconds where the machine does other things too.
		testTimeout: 20_000,
	},
});
