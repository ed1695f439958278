# /rate, changing a rating and undoing.

rate-how = Que filme? Escreva o título, com estrelas se quiser: <code>/rate the matrix 4,5</code>. Valem meias estrelas, e também 9/10. Ou deixe que eu pergunte sobre filmes conhecidos.
rate-tap-stars = Toque nas estrelas que daria.
rate-which = Que filme é «{ $words }»?
rate-which-stars = Que filme é «{ $words }»? Toque nele para dar ★ { $stars }.

rate-or-stars = Ou queria dar ★ { $stars } a <b>{ $film }</b>?
rate-or-stars-button = { $film } ★ { $stars }

stars-out-of-range = «{ $number }» não serve: as estrelas vão de 0,5 a 5, ou de 1/10 a 10/10.
stars-not-half = «{ $number }» fica entre duas notas: eu conto de meia em meia estrela, como 3,5 ou 7/10.
stars-mangled = Não consigo ler «{ $number }» como estrelas: escreva um número de 0,5 a 5, como 3,5.

saved = Guardado: <b>{ $film }</b> ★ { $stars }
saved-changed = Guardado: <b>{ $film }</b> ★ { $before } → ★ { $stars }
saved-same = <b>{ $film }</b> já tinha a sua nota ★ { $stars }, e fica assim.
undo-button = Desfazer
change-button = Mudar as estrelas
give-stars-button = Dar estrelas
undone = Desfeito: <b>{ $film }</b> já não tem nota sua.
undone-to = Desfeito: <b>{ $film }</b> volta a ter ★ { $stars }.
undo-too-late = A nota de <b>{ $film }</b> mudou depois disso, por isso ficou como está.
rating-deleted = Apagada: a sua nota para <b>{ $film }</b>, que era ★ { $stars }.
rating-not-there = <b>{ $film }</b> já não tem nota sua.

# Uma sequência que não está aqui, várias notas numa mensagem e uma mensagem que foi mudada.
sequel-not-here = <b>{ $film }</b> não está entre os meus filmes, que terminam em { $year }.
sequel-number-not-here = «{ $words }» não está entre os meus filmes, que terminam em { $year }.
rate-several = Eu guardaria estas notas suas:
rate-several-film = <b>{ $film }</b> ★ { $stars }
rate-several-not-here = Não estão entre os meus filmes, que terminam em { $year }: { $words }
rate-several-button =
    { $count ->
        [one] Guardar
       *[other] Guardar as { $count }
    }
rate-several-saved =
    { $count ->
        [one] Uma nota guardada:
       *[other] { $count } notas guardadas:
    }
edit-followed = Mudou a sua mensagem, por isso mudei a nota.
edit-unclear = Não está claro o que a sua mensagem mudada avalia, por isso <b>{ $film }</b> fica com ★ { $stars }.
