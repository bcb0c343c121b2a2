import { expect, type Locator, type Page } from '@playwright/test';

/** What Meta's Graph API answers, with a code that an issue has. */
export const GRAPH_ERROR = JSON.stringify(
	{
		error: {
			message:
				'This account is shared with another partner. You can unshare this account or create a new WhatsApp Business account.',
			type: 'OAuthException',
			code: 2494028,
			error_data: { messaging_product: 'whatsapp', details: 'Request 81223' },
			fbtrace_id: 'AzqX7tK0y1',
		},
	},
	null,
	2,
);

export const LOG = `2026-11-23T09:14:02.113Z INFO  [connect] session 7f1c-44ab-9d started
2026-11-23T09:14:05.871Z WARN  [connect] +62 812-3456-7890 retry 2
2026-11-23T09:14:09.004Z ERROR [connect] Error while pairing Cloud API
    at pair (/srv/app/connect.js:88:13)`;

/** Opens the search dialog of a page as most people would, and puts a text into it. */
export async function searchFor(page: Page, text: string): Promise<Locator> {
	await page.getByRole('button', { name: /^(?:Search or paste|Cari atau tempel)/ }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('textbox').fill(text);
	return dialog;
}

/** The results below a heading. */
export function resultsBelow(root: Locator, heading: string): Locator {
	return root
		.locator('section')
		.filter({ has: root.page().getByRole('heading', { name: heading, exact: true }) });
}

/** The address of the first link of some results leads to a path. */
export async function expectFirst(results: Locator, path: string): Promise<void> {
	await expect(results.getByRole('link').first()).toHaveAttribute('href', new RegExp(`${path}$`));
}
