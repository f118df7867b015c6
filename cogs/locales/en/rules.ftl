### What people read when a server's rules do not let a picture be drawn: what holds, and what to do next.
### $when is Discord's timestamp ("in 2 hours"), $why is a moderator's own words.

rules-paused = Drawing is paused in this server. What waits is kept.
rules-paused-until = Drawing is paused in this server and goes on { $when }. What waits is kept.
rules-blocked = You may not ask for pictures in this server any more.
rules-blocked-until = You may not ask for pictures in this server. That ends { $when }.
rules-why = Reason: { $why }

rules-channel = Pictures are not drawn in this channel. Ask a moderator where.
rules-channel-where = Pictures are not drawn in this channel. Use one of these: { $channels }.
rules-adult = Pictures are drawn in age-restricted channels only. Use one of those.
rules-role = You need one of these roles to ask for pictures here: { $roles }.
rules-model = Your roles do not let you use { $name }. Choose one of these: { $names }.
rules-count = You asked for { $given } pictures at once; your roles let you have { $limit }. Ask for fewer.
rules-words = Your prompt has something that this server's moderators do not allow. Put it in other words.
rules-quota-member = { $window ->
        [hour] You have { $left } of your { $limit } pictures of this hour left.
        [day] You have { $left } of your { $limit } pictures of today left.
       *[month] You have { $left } of your { $limit } pictures of this month left.
    } There are more { $when }.
rules-quota-guild = { $window ->
        [hour] This server has { $left } of its { $limit } pictures of this hour left.
        [day] This server has { $left } of its { $limit } pictures of today left.
       *[month] This server has { $left } of its { $limit } pictures of this month left.
    } There are more { $when }.
rules-budget = This server's money for this month is spent. Pictures are drawn again { $when }.
rules-permissions = I cannot post pictures in this channel. A moderator can give me here: { $permissions }.
rules-policy = This cannot be so: { $problem }
past-rules = A rule of the server did not allow it. Ask a moderator.

## Discord's permissions, as its client calls them.

permission-view-channel = View Channel
permission-send-messages = Send Messages
permission-send-messages-in-threads = Send Messages in Threads
permission-attach-files = Attach Files
permission-read-message-history = Read Message History
permission-add-reactions = Add Reactions
