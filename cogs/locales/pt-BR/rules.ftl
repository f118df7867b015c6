### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = Os desenhos estão pausados neste servidor. O que espera fica guardado.
rules-paused-until = Os desenhos estão pausados neste servidor e continuam { $when }. O que espera fica guardado.
rules-blocked = Você não pode mais pedir imagens neste servidor.
rules-blocked-until = Você não pode pedir imagens neste servidor agora. Isso termina { $when }.
rules-why = Motivo: { $why }

rules-channel = Neste canal não se desenha. Pergunte à moderação onde pode.
rules-channel-where = Neste canal não se desenha. Use um destes: { $channels }.
rules-adult = Só se desenha em canais com restrição de idade. Use um deles.
rules-role = Para pedir imagens aqui, você precisa de um destes cargos: { $roles }.
rules-model = Seus cargos não permitem usar { $name }. Escolha um destes: { $names }.
rules-count = Você pediu { $given } imagens de uma vez; seus cargos permitem { $limit }. Peça menos.
rules-words = Seu prompt tem algo que a moderação deste servidor não permite. Diga com outras palavras.
rules-quota-member = { $window ->
        [hour] Restam { $left } das suas { $limit } imagens desta hora.
        [day] Restam { $left } das suas { $limit } imagens de hoje.
       *[month] Restam { $left } das suas { $limit } imagens deste mês.
    } Haverá mais { $when }.
rules-quota-guild = { $window ->
        [hour] Restam a este servidor { $left } das suas { $limit } imagens desta hora.
        [day] Restam a este servidor { $left } das suas { $limit } imagens de hoje.
       *[month] Restam a este servidor { $left } das suas { $limit } imagens deste mês.
    } Haverá mais { $when }.
rules-budget = O dinheiro deste servidor para este mês acabou. Volta-se a desenhar { $when }.
rules-permissions = Não posso publicar imagens neste canal. A moderação pode me dar aqui: { $permissions }.
rules-policy = Assim não pode ser: { $problem }
past-rules = Uma regra do servidor não permitiu. Pergunte à moderação.

## Discord's permissions, as its client calls them.

permission-view-channel = Ver canal
permission-send-messages = Enviar mensagens
permission-send-messages-in-threads = Enviar mensagens em tópicos
permission-attach-files = Anexar arquivos
permission-read-message-history = Ver histórico de mensagens
permission-add-reactions = Adicionar reações
