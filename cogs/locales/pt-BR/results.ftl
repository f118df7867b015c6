### What can be done with a result: its buttons, its forms, and the answers to them.
### A button's text (button-…) has at most 80 characters, a form's title and its fields' names (form-…) at most 45;
### make them much shorter.

button-reroll = Redesenhar
button-edit = Editar
button-vary = Variação
button-upscale = Ampliar
button-info = Detalhes
button-publish = Publicar
button-delete = Excluir
button-cancel = Cancelar

## Forms

form-edit = Editar e redesenhar
form-vary = Fazer uma variação
form-upscale = Ampliar uma imagem
form-prompt = Prompt
form-files = Novas imagens de referência
form-files-hint = Elas substituem as antigas ou se juntam a elas, se o modelo aceitar várias.
form-old = Imagens de referência atuais
form-old-keep = Manter
form-old-drop = Remover
form-which = Qual imagem?
form-which-one = Imagem { $number }

## ⓘ: what made a picture. Each line is a fact; $value is plain text or a list of links.

info-title = **Como esta imagem foi feita**
info-prompt = **Prompt:** { $value }
info-full-prompt = **Prompt usado:** { $value }
info-model = **Modelo:** { $value }
info-style = **Estilo:** { $value }
info-aspect = **Proporção:** { $value }
info-seed = **Semente:** { $value }
info-references = **Imagens de referência:** { $value }
info-time = **Tempo:** { $drawing } desenhando, { $total } no total
info-cost = **Custo:** cerca de US$ { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 3) }
info-source = **Feita a partir de:** { $value }
info-asked = **Pedida por:** { $member }, { $when }
info-reference-link = [imagem { $number }]({ $url })
info-source-link = [uma imagem anterior]({ $url })

## Answers

menu-reroll = Redesenhar
reroll-not-a-result = Esta mensagem não é uma imagem minha, ou a imagem foi apagada dos meus registros. Use o menu em um dos meus resultados.
result-published = 📣 Publicada: { $url }
result-not-yours = Só quem pediu esta imagem pode fazer isso.
result-not-yours-or-moderator = Só quem pediu esta imagem ou a moderação pode fazer isso.
result-copy = ✉️ Aqui está sua cópia de { $url }
result-copy-closed = { $member }, não consigo escrever para você: permita mensagens diretas de membros deste servidor e reaja de novo.
