import type { KnownLanguage } from './rule.ts';

const ENGLISH = `
accept add adjust allow apply approve archive ask assign attach back block book buy call cancel change check choose
clear click close collect compare complete configure confirm connect contact continue copy correct count create cut
deactivate decide delete deregister describe disable disconnect divide download drag edit email enable enter export
fill find finish fix follow forward generate get give go grant hand hold import increase insert install invite join
keep leave let limit link list log look lower make mark measure move name note open order paste pause pay pick place
plan press print provide publish put raise read rebuild receive reconnect record reduce refresh register reinstall
release reload remove rename repeat replace reply report request reset resend restart restore return review revoke
rewrite run save scan schedule scroll search select send set share shorten show sign skip sort split start stay stop
store submit switch take tap tell test tick translate try turn type unblock uncheck uninstall unlink unlock unpair
update upgrade upload use verify visit wait watch write
`;

const INDONESIAN = `
abaikan aktifkan ajukan alihkan ambil atur baca bagi bagikan balas bandingkan batalkan batasi bayar berhenti beri
berikan bersihkan biarkan buat bubuhkan buka cabut cadangkan cantumkan cari catat cek centang cetak coba cocokkan
daftar daftarkan ekspor ganti geser gunakan hapus hentikan hidupkan hitung hubungi hubungkan ikuti impor instal isi
jalankan jawab jadwalkan jelaskan kecilkan keluar keluarkan kembali kembalikan ketik ketuk kirim kirimkan klik
konfirmasi kosongkan kumpulkan kunjungi kunci kurangi lakukan lanjutkan lampirkan laporkan lengkapi lepas lepaskan
lewati lihat masuk masukkan matikan mengerti mulai minta muat muatulang naikkan nonaktifkan nyalakan pakai panggil
pasang pastikan pendekkan periksa perbaiki perbarui perbesar perkecil persingkat pilih pindah pindahkan pindai
potong pulihkan putuskan salin sambungkan sampaikan sebutkan segarkan selesaikan serahkan sertakan setel setujui
siapkan sign simpan sisakan tambah tambahkan tanya tanyakan tandai tandatangani tarik tekan telepon tempel tempelkan
tentukan terapkan terbitkan terima terjemahkan tinggalkan tolak tulis tunda tunggu tunjukkan turunkan tutup ubah
uji ulangi undang unduh unggah urutkan verifikasi
`;

const wordsOf = (list: string) => new Set(list.trim().split(/\s+/));

/** Verbs that ask for an action, in the form in which a step begins with them. */
export const ACTIONS: Record<KnownLanguage, ReadonlySet<string>> = {
	en: wordsOf(ENGLISH),
	id: wordsOf(INDONESIAN),
};
