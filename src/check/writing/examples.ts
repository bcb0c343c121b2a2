// Reserved by RFC 2606 and 6761, or what everybody writes for "some company".
const EXAMPLE_DOMAIN =
	/(?:^|\.)(?:example|test|invalid|localhost)$|(?:^|\.)(?:example|contoh|domain|yourdomain|domainanda|company|yourcompany|perusahaan|perusahaananda|namaperusahaan|email|mail|website|bisnisanda|yourbusiness)\.[a-z.]{2,6}$/i;
const FILE_ENDING = /\.(?:png|jpe?g|svg|webp|gif|avif|js|ts|json)$/i;
const ROLE =
	/^(?:(?:customer[._-]?)?(?:support|service|care)|help(?:desk)?|info|contact|admin|administrator|sales|hello|hi|no-?reply|do-?not-?reply|billing|finance|privacy|abuse|security|legal|press|media|marketing|team|office|cs|cso|hr|jobs|careers|dpo|webmaster|postmaster|hostmaster|root|git|api|developers?|partners?|halo|kontak|bantuan|dukungan|layanan|keuangan|tim|user(?:name)?|name|nama|nama\.anda|your\.?name|someone|you|anda|email|me|first\.?last|john\.?doe|jane\.?doe)(?:[._+-](?:id|us|uk|eu|asia|indonesia|team|desk))?$/i;

/** Whether an e-mail address is nobody's own: an example, or that of a role such as `support@`. */
export function isExampleEmail(address: string): boolean {
	const [name = '', domain = ''] = address.replace(/%40/i, '@').split('@');
	return ROLE.test(name) || EXAMPLE_DOMAIN.test(domain) || FILE_ENDING.test(domain);
}

/** Whether digits count up or down, repeat one digit, or repeat a group: nobody was given these. */
export function isCounting(digits: string): boolean {
	return /(\d)\1{4}|(\d{3,4})\2\2/.test(digits) || hasRun(digits, 1) || hasRun(digits, -1);
}

const RUN = 6;

function hasRun(digits: string, by: 1 | -1): boolean {
	let length = 1;
	for (let place = 1; place < digits.length; place++) {
		// After 9 comes 0, as on a telephone.
		const follows = (Number(digits[place - 1]) + by + 10) % 10 === Number(digits[place]);
		length = follows ? length + 1 : 1;
		if (length >= RUN) return true;
	}
	return false;
}

// Only with a country code or a leading zero is it surely meant as one: ids are long numbers too.
const AS_PHONE = /^(?:\+|\(?0|628)/;
const DOCUMENTED = [
	// 555 in North America, of which Meta's test numbers are too.
	/^\+1\d{0,3}555/,
	// Great Britain (Ofcom).
	/^(?:\+44|0)(?:7700900|2079460|1632960|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1914980|8081570|9098790|3069990)/,
	// Australia (ACMA), France (Arcep), Germany (BNetzA).
	/^(?:\+61|0)(?:491570|255500|355500|755500|855500)|^(?:\+33|0)(?:19900|26191|35301|46571|53649|63998)|^(?:\+49|0)(?:3023125|6990009|4066969|22146990|8999998)/,
];
// Numbers that cost the caller nothing or that only companies have.
const OF_COMPANIES =
	/^(?:0800|0804|0807|0809|\+62800|\+62804|\+62807|\+62809|\+1(?:8(?:00|33|44|55|66|77|88)|900))/;

/** Whether a telephone number is an example, a hotline, or no number of a person at all. */
export function isExamplePhone(written: string): boolean {
	if (!AS_PHONE.test(written)) return true;
	const number = written.replace(/[^\d+]/g, '').replace(/^628/, '+628');
	return (
		DOCUMENTED.some((range) => range.test(number)) ||
		OF_COMPANIES.test(number) ||
		isCounting(number.replace('+', ''))
	);
}

// Private, link-local, documentation, multicast and the resolvers that everybody uses.
const OF_NOBODY =
	/^(?:0|10|127|2[2-5]\d|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|192\.0\.[02]|198\.51\.100|203\.0\.113|198\.1[89]|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.|^(?:8\.8\.[84]\.[84]|1\.[01]\.[01]\.1|9\.9\.9\.9)$|^(?:::1?$|fe[89ab]|f[cdf]|2001:0?db8|2001:4860:4860:)/i;

/** Whether an IP address is of a documentation, private or otherwise shared range. */
export function isExampleAddress(address: string): boolean {
	return OF_NOBODY.test(address);
}
