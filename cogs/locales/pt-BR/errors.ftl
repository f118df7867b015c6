### What people read when something cannot be drawn, is refused, or went wrong: what happened, what to do next.
### The first part is shown at once; the keys past-… are shown later, when only the kind of failure is known.

# How names stand side by side: a, b, c.
list-and-more = { $before }, { $after }

## Refused before anything was spent

refused-prompt-empty = Seu prompt está vazio. Diga o que desenhar.
refused-prompt-long = Seu prompt tem { $length } caracteres. Escreva entre 1 e { $limit }.
refused-reference-large = Sua imagem tem mais de { $limit } MiB. Anexe uma mais leve.
refused-reference-pixels = Sua imagem tem mais de { $limit } megapixels. Anexe uma menor.
refused-reference-address = Não dá para ler sua imagem nesse endereço. Anexe a imagem como arquivo.
refused-reference-gone = Sua imagem não está mais onde estava. Anexe-a de novo ao /imagine.
refused-reference-unusable = Não dá para usar sua imagem: ela está danificada, é animada ou é de outro tipo. Anexe um PNG, JPEG, WebP ou GIF sem animação.
refused-model = Não existe um modelo chamado { $name }. Escolha um destes: { $names }.
# $option is an option's name as Discord shows it, such as seed or aspect; $model is a model's label.
refused-option = { $model } não aceita o valor que você deu em `{ $option }`. Deixe essa opção de fora ou escolha um modelo que aceite: { $names }.
refused-option-nowhere = { $model } não aceita o valor que você deu em `{ $option }`, e nenhum outro modelo aceita. Deixe essa opção de fora.
refused-option-takes = -# O que { $model } aceita: { $takes }
refused-references = Imagens de referência: você anexou { $given }, e este modelo { $limit ->
        [0] não aceita nenhuma
       *[other] aceita no máximo { $limit }
    }. Anexe menos ou escolha um modelo que aceite essa quantidade: { $names }.
refused-references-nowhere = Imagens de referência: você anexou { $given }, e este modelo { $limit ->
        [0] não aceita nenhuma
       *[other] aceita no máximo { $limit }
    }; nenhum outro aceita essa quantidade. Anexe menos.
refused-pictures = { $given } imagens de uma vez é demais. Peça no máximo { $limit }.
refused-style = Não existe um estilo chamado { $name } aqui. Escolha um na lista que aparece enquanto você digita.
refused-style-name = Esse nome não serve para um estilo. Escolha outro: letras, números, espaços e hifens, no máximo { $limit } caracteres.
refused-style-template = Esse texto não serve para um estilo: precisa ter exatamente um lugar para o prompt. Escreva { "`{prompt}`" } uma única vez, onde entram as palavras do membro.
refused-style-length = Esse estilo passa de { $limit } caracteres e não deixa espaço para o prompt. Encurte o texto.
refused-style-exists = Já existe um estilo chamado { $name }. Escolha outro nome ou remova esse antes.
refused-style-many = Este servidor chegou ao limite de { $limit } estilos próprios. Remova um antes.
refused-result-gone = Não conheço mais esta imagem: ela foi excluída ou apagada dos meus registros. Peça uma nova com /imagine.
refused-may-not = Você não tem permissão para usar comandos aqui, então também não pode fazer isso. Fale com a moderação.
refused-reroll-running = Já estou redesenhando esta imagem para você. Tente de novo quando ela ficar pronta.
refused-member-busy = Você já tem { $limit ->
        [one] uma imagem
       *[other] { $limit } imagens
    } em andamento aqui. Peça de novo quando uma imagem ficar pronta.
refused-member-busy-until = Você já tem { $limit ->
        [one] uma imagem
       *[other] { $limit } imagens
    } em andamento aqui. Peça de novo quando uma imagem ficar pronta: { $when }.
refused-queue-full = A fila daqui está cheia: { $limit } pedidos. Volte em alguns minutos.
refused-queue-full-until = A fila daqui está cheia: { $limit } pedidos. Volte { $when }.
refused-closing = O Easel está reiniciando. Tente de novo em um minuto.
refused-request = Não dá para desenhar este pedido assim. Tente pedir de outro jeito.

## The image service made no picture

# In small type below one of the texts that follow; $detail is the image service's own text, mostly English.
service-said = -# Resposta do serviço de imagens: { $detail }
service-input = O modelo não aceitou este pedido. Tente outras palavras ou outra imagem.
service-download = O serviço de imagens não conseguiu ler sua imagem. Anexe-a de novo e tente outra vez.
service-declined = O modelo recusou este pedido. Tente dizer com outras palavras.
service-failed = O modelo não criou a imagem desta vez. Tente de novo ou diga com outras palavras.
service-slow = O modelo demorou demais e foi interrompido. Tente de novo ou peça algo mais simples.
service-auth = O serviço de imagens recusou este bot. Avise quem é responsável pelo bot.
service-setup = Este bot não está bem configurado no serviço de imagens. Avise quem é responsável por ele.
service-cancelled = O serviço de imagens cancelou esta imagem. Tente de novo.
service-unknown = O serviço de imagens não conseguiu criar esta imagem. Tente de novo daqui a pouco.
service-unreachable = Não foi possível conectar ao serviço de imagens. Tente de novo em alguns minutos.
service-uncertain = A conexão com o serviço de imagens caiu antes da resposta, então não repeti o pedido. Tente de novo.
service-busy = O serviço de imagens estava sobrecarregado. Tente de novo em alguns minutos.
service-key = O serviço de imagens recusou a chave deste bot. Avise quem é responsável pelo bot.
service-credit = O crédito deste bot no serviço de imagens acabou. Avise quem é responsável por ele.
service-refused = O serviço de imagens não aceitou este pedido. Tente outras palavras ou outra imagem.
service-fault = O serviço de imagens teve uma falha. Tente de novo em alguns minutos.
service-timeout = A imagem não ficou pronta a tempo e foi interrompida. Tente de novo.

## What came back, and posting it

picture-address = O serviço de imagens enviou uma imagem de um endereço não permitido. Tente de novo.
picture-large = A imagem recebida é grande demais para ser processada. Tente de novo.
picture-unusable = O serviço de imagens não enviou uma imagem que dê para usar. Tente de novo.
posting-failed = A imagem está pronta, mas não consegui enviá-la aqui. Ela fica guardada para você por uma semana: pegue-a com `/gallery`. A moderação pode conferir minhas permissões aqui.

## Our own fault

unforeseen = Algo deu errado do nosso lado. Tente de novo; se continuar, avise quem é responsável pelo bot.
unforeseen-reference = Algo deu errado do nosso lado. Tente de novo; se continuar, avise quem é responsável pelo bot (referência `{ $reference }`).

## The same, later

past-prompt = O prompt estava vazio ou longo demais. Escreva um mais curto.
past-reference = Não deu para usar uma imagem de referência. Anexe um PNG, JPEG, WebP ou GIF sem animação, não muito grande.
past-model = Esse modelo não está mais disponível. Escolha outro.
past-option = O modelo não aceitou uma das opções. Deixe essa opção de fora ou escolha outro modelo.
past-references = Havia mais imagens de referência do que o modelo aceita. Anexe menos ou escolha outro modelo.
past-pictures = Eram imagens demais de uma vez. Peça menos.
past-style = Esse estilo não existia. Escolha um na lista que aparece enquanto você digita.
past-style-kept = Não deu para salvar o estilo. Tente outro nome ou um texto mais curto.
past-styles = Este servidor já estava no limite de estilos. Remova um antes.
past-member-busy = Você tinha imagens demais em andamento. Peça de novo quando uma ficar pronta.
past-queue-full = A fila estava cheia. Peça de novo em alguns minutos.
