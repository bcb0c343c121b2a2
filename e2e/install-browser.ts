import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.ts';

/** Installs a Chromium where none is found: the system's package, or else Playwright's own build. */
function installBrowser(): void {
	const run = (command: string, ...args: string[]) =>
		spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
			.status === 0;
	const asRoot = process.getuid?.() === 0;
	if (asRoot && run('apt-get', 'update', '-q') && run('apt-get', 'install', '-yq', 'chromium')) return;
	run('npx', 'playwright', 'install', 'chromium');
}

if (!findBrowser()) installBrowser();
const browser = findBrowser();
if (!browser) {
	console.error(
		'There is no Chromium, and none could be installed.\nInstall chromium with your system and run this again.',
	);
	process.exit(1);
}
console.log(`Browser: ${browser}`);
