/** What is kept on the reader's device under a name; null where nothing is, or the browser lets nobody read. */
export function kept(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

/** Keeps a text on the reader's device, or nothing any more. False where storage is blocked or full. */
export function keep(key: string, text: string | undefined): boolean {
	try {
		if (text === undefined) localStorage.removeItem(key);
		else localStorage.setItem(key, text);
		return true;
	} catch {
		return false;
	}
}
