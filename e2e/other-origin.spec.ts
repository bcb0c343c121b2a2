import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';

const APP = new URL('fixtures/app/index.html', import.meta.url);

test('an app of another origin links its own error message to the fix', async ({ page, baseURL }) => {
	const server = createServer((_, response) =>
		response.setHeader('Content-Type', 'text/html').end(readFileSync(APP)),
	);
	await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	try {
		await page.goto(`http://127.0.0.1:${port}/?help=${baseURL}/`);
		const link = page.getByRole('link', { name: 'How to fix this' });
		await expect(link).toHaveAttribute('href', `${baseURL}/id/issues/waba-connected-elsewhere/`);
		await link.click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Akun sudah terhubung');
	} finally {
		server.close();
	}
});
