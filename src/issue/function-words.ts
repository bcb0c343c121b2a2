/**
 * Words that carry a sentence of a language and say nothing of what it is about. They tell which
 * language somebody asks in, and they are no reason to believe that a page answers.
 */
export const FUNCTION_WORDS: Record<string, ReadonlySet<string>> = {
	en: wordsIn(`
		about after again all also am an and any anyone anything are aren as at be because been before being
		but by can cannot can't could couldn did didn do does doesn doing don done each even every few for
		from get gets getting give go goes going got had has hasn have haven having he her here him his how
		however if in into is isn it its itself just keep keeps know let like make many may maybe me might
		mine more most much must my need needs never no not nothing now of off on once one only or other
		our out over own please possible really said same say saying says see seems she should shouldn since
		so some someone something still such take tell than that the their them then there these they thing
		this those though to too try trying under until up us use used using very want wants was wasn we were
		weren what when where whether which while who whom whose why will with within without won work works
		working would wouldn yet you your yours ve re ll
		cant dont doesnt wont isnt didnt couldnt
		problem issue cause causes
		meaning mean means happen happens happened suddenly always anymore already way ok okay help solve fix`),
	id: wordsIn(`
		ada adalah agar aja akan aku anda apa apakah apabila atas atau bagaimana bagi banyak baru bahwa belum
		benar berapa beberapa bila bisa boleh buat bukan cara coba cuma dalam dan dapat dari dengan di dia
		dong dulu enggak ga gak gimana gitu habis hanya harus hari hingga ini itu iya jadi jangan jika juga
		kah kalau kalo kami kamu kapan karena katanya kayak kayaknya ke kenapa kembali kita kok lagi lah lain
		langsung lebih lewat maka malah mana masih mau mereka mengapa mesti mohon muncul nah namun nggak ngga nya
		oleh pada padahal paling perlu pernah punya pun saat saja sama sambil sampai sangat saya
		sebab sebelum secara sedang sejak selalu semua semuanya seperti sering serta sesuatu setelah siapa
		sih sini situ soalnya suatu sudah supaya tadi tahu tak tanpa tapi telah tentang terlalu terus tetap
		tiap tidak tolong tuh udah untuk waktu walau yaitu yang ya yg dgn utk krn tdk bgt blm sdh jd klo
		mengatasi mengatasinya memperbaiki memperbaikinya menyelesaikan menyelesaikannya lakukan melakukan dilakukan begini begitu terjadi mulai masalah masalahnya penyebab penyebabnya
		maksudnya artinya solusi solusinya bantu gmn knp dah deh banget mulu melulu akhirnya ternyata
		gue gw kak`),
};

function wordsIn(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}
