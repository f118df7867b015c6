### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = Los dibujos están en pausa en este servidor. Lo que espera se conserva.
rules-paused-until = Los dibujos están en pausa en este servidor y siguen { $when }. Lo que espera se conserva.
rules-blocked = Ya no puedes pedir imágenes en este servidor.
rules-blocked-until = Ahora no puedes pedir imágenes en este servidor. Termina { $when }.
rules-why = Motivo: { $why }

rules-channel = En este canal no se dibuja. Pregunta a la moderación dónde sí.
rules-channel-where = En este canal no se dibuja. Usa uno de estos: { $channels }.
rules-adult = Solo se dibuja en canales con restricción de edad. Usa uno de ellos.
rules-role = Para pedir imágenes aquí necesitas uno de estos roles: { $roles }.
rules-model = Tus roles no te dejan usar { $name }. Elige uno de estos: { $names }.
rules-count = Pediste { $given } imágenes a la vez; tus roles permiten { $limit }. Pide menos.
rules-words = Tu prompt tiene algo que la moderación de este servidor no permite. Dilo con otras palabras.
rules-quota-member = { $window ->
        [hour] Te quedan { $left } de tus { $limit } imágenes de esta hora.
        [day] Te quedan { $left } de tus { $limit } imágenes de hoy.
       *[month] Te quedan { $left } de tus { $limit } imágenes de este mes.
    } Habrá más { $when }.
rules-quota-guild = { $window ->
        [hour] A este servidor le quedan { $left } de sus { $limit } imágenes de esta hora.
        [day] A este servidor le quedan { $left } de sus { $limit } imágenes de hoy.
       *[month] A este servidor le quedan { $left } de sus { $limit } imágenes de este mes.
    } Habrá más { $when }.
rules-budget = El dinero de este servidor para este mes se ha gastado. Se volverá a dibujar { $when }.
rules-permissions = No puedo publicar imágenes en este canal. La moderación puede darme aquí: { $permissions }.
rules-policy = Así no puede ser: { $problem }
past-rules = Una regla del servidor no lo permitió. Pregunta a la moderación.

## Discord's permissions, as its client calls them.

permission-view-channel = Ver canal
permission-send-messages = Enviar mensajes
permission-send-messages-in-threads = Enviar mensajes en hilos
permission-attach-files = Adjuntar archivos
permission-read-message-history = Leer el historial de mensajes
permission-add-reactions = Añadir reacciones
