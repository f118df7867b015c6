### "Use as reference": a picture in any message as the start of another one. A form's title and its fields' names
### (form-…) have at most 45 characters, what explains a field at most 100.

menu-reference = 참고 이미지로 사용

form-reference = 이미지로 그리기
form-reference-pictures = 참고 이미지
form-reference-picture = 이미지 { $number }
form-reference-files = 내 이미지
form-reference-files-hint = 메시지의 이미지와 함께 사용돼요.
form-reference-hint = 새로 넣거나 바꾸고 싶은 것을 적어 주세요. 나머지는 이미지를 따라가요.

## Answers. $prompt is what was typed, as a quotation on a line of its own.

reference-none = 이 메시지에는 참고할 수 있는 이미지가 없어요. PNG, JPEG, WebP, GIF 이미지가 있는 메시지에서 메뉴를 사용해 주세요.
reference-gone =
    이 이미지는 더 이상 없어요. 메시지가 삭제되거나 수정됐어요. 다른 메시지에서 메뉴를 사용해 주세요. 입력한 내용:
    { $prompt }
reference-again =
    어떤 이미지였는지 더 이상 알 수 없어요. 그 메시지에서 **참고 이미지로 사용**을 다시 선택해 주세요. 입력한 내용:
    { $prompt }
