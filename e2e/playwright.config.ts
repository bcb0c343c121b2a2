import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

const port = Number(process.env['E2E_PORT'] ?? 4399);

export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	outputDir: '../test-results/browser',
	reporter: 'list',
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		launchOptions: { executablePath: findBrowser(), args: ['--no-sandbox'] },
		locale: 'en-US',
		// What it answers escapes the routes that tests set up. Its own tests allow it.
		serviceWorkers: 'block',
	},
	webServer: {
		command: 'node src/cli/main.ts serve dist',
		cwd: new URL('..', import.meta.url).pathname,
		env: { PORT: String(port) },
		url: `http://127.0.0.1:${port}/`,
	},
});
