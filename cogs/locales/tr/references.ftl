### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = Referans olarak kullan

form-reference = Bir görselden çiz
form-reference-pictures = Referans görseller
form-reference-picture = { $number }. görsel
form-reference-files = Kendi görsellerin
form-reference-files-hint = Mesajdaki görsellerle birlikte kullanılır.
form-reference-hint = Neyin yeni ya da farklı olacağını yaz; gerisini görsel anlatır.

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = Bu mesajda referans olarak kullanabileceğim bir görsel yok. Menüyü PNG, JPEG, WebP ya da GIF görseli olan bir mesajda kullan.
reference-gone =
    Bu görsel artık yok: mesajı silindi ya da değiştirildi. Menüyü başka bir mesajda kullan. Yazdığın:
    { $prompt }
reference-again =
    Hangi görseli kastettiğini unuttum. Mesajında yeniden **Referans olarak kullan** seçeneğini seç. Yazdığın:
    { $prompt }
