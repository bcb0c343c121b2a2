import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Path of a Chromium on this machine: the system's, else the one Playwright brought; empty if there is none. */
export function findBrowser(): string {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...candidates, chromium.executablePath()].find((path) => existsSync(path)) ?? '';
}
